import { describe, expect, test } from 'vitest';
import { letterWith, readingOf } from '../support/marked-letter';

function silences(rationale: string, item: string): (string | undefined)[] {
  const letter = letterWith({
    item,
    basis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Hip & Pelvis, MRI.',
    rationale,
  });
  return (readingOf(letter).issues[0]?.rationale?.mentions ?? []).map((mention) => mention.silence);
}

const item = 'Platelet-rich plasma injection of the hip';

describe('a source that is silent without limits', () => {
  test.each([
    'The MTUS is silent on this issue.',
    'The MTUS Guidelines are silent on these issues.',
    'The California MTUS/ACOEM Guidelines do not address.',
    'The California MTUS and ACOEM Guidelines do not specifically address the request.',
    "The MTUS doesn't address this treatment.",
    'The MTUS does not discuss platelet-rich plasma.',
    'The MTUS does not apply.',
    'The MTUS fails to address this request.',
    'Neither the MTUS nor ACOEM addresses platelet-rich plasma.',
    'The MTUS makes no mention of platelet-rich plasma injections.',
    'The MTUS has no recommendations regarding this treatment.',
    'The MTUS is not applicable to this request.',
    'This treatment is not addressed by the MTUS.',
    'Platelet-rich plasma is not discussed in the MTUS.',
    'There is no mention of platelet-rich plasma in the MTUS.',
    'There are no MTUS guidelines for platelet-rich plasma injections.',
    'This request falls outside the scope of the MTUS.',
    'Regarding this request, the MTUS does not address, so other sources were used.',
  ])('%s', (rationale) => {
    const found = silences(rationale, item);
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found.filter((_, at) => at === 0 || found[at] !== undefined))]).toEqual(['unlimited']);
  });
});

describe('a silence with limits', () => {
  test.each([
    'The MTUS does not specifically address the hip.',
    'Beyond that, the Guidelines are silent.',
    'The MTUS has no recommendation regarding cervical manipulation.',
    'The MTUS does not provide exact recommendations for tendinitis.',
    'The MTUS and ODG do not address the differences between the two programs.',
    'The MTUS does not address repeat injections.',
    'The MTUS does not discuss dosage.',
    'The MTUS does not hold a chapter on the hip.',
    'The 2004 edition of ACOEM does not address leukocyte-poor preparations.',
  ])('%s', (rationale) => {
    const found = silences(rationale, item).filter((silence) => silence !== undefined);
    expect([...new Set(found)]).toEqual(['limited']);
  });
});

describe('no silence at all', () => {
  test.each([
    'The MTUS does not recommend this treatment.',
    'The MTUS criteria are not met, as the provider did not address function.',
    'The records were silent on the outcome, and the MTUS requires it.',
    'The MTUS states that no injection is needed.',
    'The request is not supported by the MTUS.',
    'The MTUS provides that this is an option.',
    'There is no documentation of the criteria in the MTUS.',
    'The request exceeds the MTUS recommendations and is not outlined by the provider.',
  ])('%s', (rationale) => expect(silences(rationale, item).filter((silence) => silence !== undefined)).toEqual([]));
});
