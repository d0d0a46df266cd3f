import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'date-conflict';
// The letter's header: injury 10/03/2016, utilization review 01/05/2017, received 01/17/2017, decision 02/15/2017.
const opening = 'The injured worker is a 44 year old male who sustained an injury on 10/03/2016.';
const conclusion = 'The request is not medically necessary.';

/** The words that the rule underlines in a summary of these sentences. */
function inSummary(text: string): string[] {
  return found(letterWith({ summary: text }));
}

/** The same in a rationale, after a summary in which all is right. */
function inRationale(text: string): string[] {
  return found(letterWith({ summary: opening, rationale: `${text} ${conclusion}` }));
}

function found(letter: string): string[] {
  return findingsOf(code, letter).map(({ range }) => letter.slice(range.start, range.end).replace(/\s+/g, ' '));
}

function header(fields: { injury?: string; decision?: string; review?: string; received?: string }): string {
  return `Case Number: CM17-0000042
Date Assigned: 01/20/2017
Date of Injury: ${fields.injury ?? '10/03/2016'}
Decision Date: ${fields.decision ?? '02/15/2017'}
UR Denial Date: ${fields.review ?? '01/05/2017'}
Priority: Standard
Application Received: ${fields.received ?? '01/17/2017'}`;
}

describe('two dates of injury', () => {
  it.each([
    ['The worker sustained an industrial injury on 10/03/2015.', '10/03/2015'],
    ['The worker is a 44 year old male with a date of injury on 9-3-16.', '9-3-16'],
    ['This case involves a now 44-year-old male with a history of an occupational claim from 10/13/2016.', '10/13/2016'],
    [
      'The applicant has filed a claim for low back pain reportedly associated with an industrial injury of October 13, 2016.',
      'October 13, 2016',
    ],
    ['This 44 year-old patient sustained an injury on 10/3/15 while employed as a driver.', '10/3/15'],
    ['Claimant is a 54 year old with an injury dated 10/22/07 with related neck pain.', '10/22/07'],
    ['The injured worker, whose date of injury is 08/11/2016, reports pain.', '08/11/2016'],
    ['DOI: 2016-09-03. He reports pain.', '2016-09-03'],
    ['The patient injured his left shoulder on 10/04/2016 when he fell.', '10/04/2016'],
    ['He was hurt on 3 October 2015 at work.', '3 October 2015'],
    ['On 10/13/2016, the injured worker sustained an injury to the shoulder.', '10/13/2016'],
    ['He has had pain since the October 13, 2016 industrial injury.', 'October 13, 2016'],
    ['The work accident that occurred on Oct. 13, 2016 hurt his shoulder.', 'Oct. 13, 2016'],
    ['The worker acutely injured the shoulder in November 2016.', 'November 2016'],
    ['The mechanism of injury on 10/13/2016 was a fall.', '10/13/2016'],
    ['He has had pain since the injury on 10/13/2016.', '10/13/2016'],
    ['The worker sustained an injury on 10-30-\n2016.', '10-30- 2016'],
  ])('are found in the summary: %s', (sentence, words) => {
    expect(inSummary(sentence)).toEqual([words]);
  });

  it.each([
    ['The claimant sustained a work injury on 10/13/2016 when he fell.', '10/13/2016'],
    ['Date of injury is October 13, 2016.', 'October 13, 2016'],
    ['The patient was recovering from a crushing injury dated 10/25/2016.', '10/25/2016'],
  ])('are found in a rationale: %s', (sentence, words) => {
    expect(inRationale(sentence)).toEqual([words]);
  });

  it('are one finding, however often they stand there', () => {
    const rationale = `The worker was injured on 10/13/2016. The date of injury is 10/13/2016. ${conclusion}`;
    const letter = letterWith({ summary: opening, issues: [{ rationale }, { item: 'MRI of the neck', rationale }] });
    expect(found(letter)).toEqual(['10/13/2016']);
  });

  it.each([
    opening,
    'The worker sustained an injury on October 3, 2016. The date of injury is 10-3-16 (DOI: 2016-10-03).',
    'He had a prior injury on 5/4/2012, which healed.',
    'The notes also bear a date of injury of 6/13/16, which appears to be from a different injury.',
    'The notes bear a DOI of 6/13/16. This is another claim.',
    'A previous industrial injury of 3/2/2010 was settled.',
    'The old injury of 3/2/2010 and the motor vehicle accident of 5/6/2008 healed.',
    'Cumulative trauma injury from 10/03/2015 to 10/03/2016 is claimed.',
    'He was treated for the injury. On 10/13/2016, he was seen at the clinic.',
    'The injured worker was evaluated on 10/18/2016.',
    'In 2014 he injured his knee.',
    'The first report of injury dated 10/22/2016 is at hand.',
    'The worker was hurt in October 2016.',
    'The dates of injury are 10/03/2016 and 11/02/2016.',
    'He filed a claim on 10/20/2016.',
    'He reported the injury to his supervisor on 10/05/2016.',
    'He presented with a shoulder injury on 10/05/2016.',
    'He was treated for the work injury on 10/05/2016.',
    `${opening} On 12/20/2016 he hurt his back again.`,
    `${opening} Since the injury he was seen on 11/20/2016.`,
    `${opening} He also lists a 2/21/2010 injury of the left hand, closed by compromise and release.`,
    `${opening} He had a knee injury on 2/21/2010 with full recovery.`,
    `${opening} An injury of 2/21/2010 was settled.`,
    `${opening} He developed knee pain on 12/20/2016 while lifting at work.`,
    `${opening} He was involved in a motor vehicle accident on 1/5/2017.`,
  ])('are none: %s', (sentence) => {
    expect(inSummary(sentence)).toEqual([]);
  });

  it.each([
    ['He fell from a ladder on 10/05/2016.', '10/05/2016'],
    ['He slipped and fell on 10/05/2016.', '10/05/2016'],
    ['On 10/05/2016 he was struck by a forklift.', '10/05/2016'],
    ['The mechanism of injury was a fall on 10/05/2016.', '10/05/2016'],
    ['He tripped over a hose on 10/05/2016, landing on the left shoulder.', '10/05/2016'],
    ['The worker twisted his knee at work on October 5, 2016.', 'October 5, 2016'],
    ['He developed shoulder pain on 10/05/2016 while lifting boxes.', '10/05/2016'],
    ['He was pulling a pallet on 10/05/2016 when he felt a pop.', '10/05/2016'],
  ])('are found where an accident is told: %s', (sentence, words) => {
    expect(inSummary(`The injured worker is a 44 year old male. ${sentence}`)).toEqual([words]);
  });

  it.each([
    'He fell again at home on 12/05/2016.',
    'On 11/20/2016 the knee gave way and he fell.',
    'He fell from a ladder and was seen on 11/14/2016.',
    'He slipped from a truck and began therapy on 11/14/2016.',
    'He fell short of his goals on 11/14/2016.',
    'He was lifting groceries at home on 11/14/2016 when he felt pain.',
    'He was driving on 11/14/2016 and had pain.',
    'He developed shoulder pain on 11/14/2016.',
    'Per the report of 11/14/2016 he fell from a ladder.',
    'He fell from a ladder on 05/12/2009. The date of injury is 10/03/2016.',
    'The date of injury is 10/03/2016. On 11/20/2016 he fell from a truck.',
  ])('are none where the day is not the accident’s: %s', (sentence) => {
    expect(inSummary(`The injured worker is a 44 year old male. ${sentence}`)).toEqual([]);
  });

  it('draws both places', () => {
    const [finding] = expectFindings(
      code,
      letterWith({
        summary: `The injured worker is a 44 year old male.
He sustained an injury on 10/13/2016 at work.
                          ^^^^^^^^^^ warning 10/03/2016 in the header`,
      }),
    );
    expect(finding?.related).toHaveLength(1);
  });

  it('takes the header’s date in the form of the text', () => {
    expect(applyFix(code, letterWith({ summary: 'He was injured on 9-13-16.' }), 'Write')).toContain('injured on 10-3-16.');
    expect(applyFix(code, letterWith({ summary: 'He was injured on September 13, 2016.' }), 'Write')).toContain('on October 3, 2016.');
    expect(applyFix(code, letterWith({ summary: 'He was injured on 09/13/2016.' }), 'Write 10/03/2016')).toContain('on 10/03/2016.');
  });

  it('is silent on a header that gives the first and the last day of cumulative trauma', () => {
    const summary = 'The worker sustained an injury on 10/03/2016.';
    expect(found(letterWith({ header: header({ injury: '10/03/2015 - 10/03/2016' }), summary }))).toEqual([]);
  });
});

describe('dates before the injury', () => {
  it.each([
    ['On 09/12/2016 the patient was seen and an MRI of the left shoulder was requested.', '09/12/2016'],
    ['The progress report dated 11-08-2015 notes shoulder pain.', '11-08-2015'],
    ['On an office visit of November 8, 2006, the applicant reported shoulder pain.', 'November 8, 2006'],
    ['The request for authorization was dated 8/1/16.', '8/1/16'],
    ['An MRI of the left shoulder dated 12/01/2015 showed a tear.', '12/01/2015'],
    ['He completed six sessions of physical therapy on 08/15/2016.', '08/15/2016'],
    ['A shoulder injection was administered on 7/7/16.', '7/7/16'],
  ])('are found: %s', (sentence, words) => {
    expect(inSummary(`${opening} ${sentence}`)).toEqual([words]);
  });

  it('are one finding', () => {
    expect(inSummary(`${opening} On 8/1/16 he complained of pain. On 8/9/16 he was seen again. On 9/1/16 he was examined.`)).toEqual([
      '8/1/16',
    ]);
  });

  it.each([
    'A prior MRI of the left shoulder of 12/01/2015 showed a tear.',
    'He has a history of shoulder pain, seen on 4/3/2015.',
    'He was treated for an old injury. He was discharged on 4/3/2015.',
    'MRI of the lumbar spine on 12/01/2015 was normal.',
    'X-rays of the shoulder were taken on 10/03/2016.',
    'He has worked for the employer since 3/1/2015.',
    'He was hired on 3/1/2015 as a driver.',
    'A lumbar fusion was performed on 4/5/2009.',
    'He had a previous injury on 5/4/2012. He was seen on 6/1/2012.',
    'Guidelines updated 9/22/16 were reported.',
    'The visit fits the MTUS (July 28, 2016), which is as ACOEM has it.',
    'The text of 8 C.C.R. 9792.24.2 (July 28, 2016), ODG and ACOEM, was noted.',
    'The code is M54.16 and 8 CCR 9792.24.2; blood pressure was 139/84; pain 5/10 to 7/10.',
    'Levels 4-5-6 and C3-4, 4-5, 5-6 were examined. Strength was 5/5/5 and Norco 10/325 was prescribed.',
  ])('are none: %s', (sentence) => {
    expect(inSummary(`${opening} ${sentence}`)).toEqual([]);
  });

  it('are none where the injury came over time, requests apart', () => {
    expect(inSummary('He sustained a cumulative trauma injury on 10/03/2016. He was seen for it on 8/1/16.')).toEqual([]);
    expect(inSummary('He sustained a cumulative trauma injury on 10/03/2016. The RFA was dated 8/1/16.')).toEqual(['8/1/16']);
  });

  it('put in the only year that fits', () => {
    const letter = letterWith({ summary: `${opening} On 11/08/2015 he was seen for shoulder pain.` });
    expect(applyFix(code, letter, 'Write 11/08/2016')).toContain('On 11/08/2016 he was seen');
  });
});

describe('dates that cannot be', () => {
  it.each([
    ['He was seen on 2/30/14.', '2/30/14'],
    ['He was seen on 11/31/2016.', '11/31/2016'],
    ['He was seen on 13/10/2016.', '13/10/2016'],
    ['He was seen on February 30, 2017.', 'February 30, 2017'],
    ['Myocardial infarct June 20216.', 'June 20216'],
    ['The MRI of 12/9/3026 showed a tear.', '12/9/3026'],
    ['The MRI of December 9, 3026 showed a tear.', 'December 9, 3026'],
    ['On 12/15/2017 he was seen.', '12/15/2017'],
    ['He was seen in follow-up 3/15/2017 with pain.', '3/15/2017'],
    ['He was seen on 3/3/2017 and has work restrictions.', '3/3/2017'],
    ['The visit of March 3, 2017 noted pain.', 'March 3, 2017'],
  ])('are found: %s', (sentence, words) => {
    expect(inSummary(`${opening} ${sentence}`)).toEqual([words]);
  });

  it.each([
    'Surgery is scheduled for 3/14/2017.',
    'He is off work until 4/1/2017.',
    'The next appointment is on 3/1/2017.',
    'He will be seen on 2/28/2017.',
    'RTC 3-22-17. Follow-up 3-22-17. F/u: 3/22/17.',
    'He is off work from 1-25-17 to 3-30-17. Disability status: TTD, 1/25/17-3/25/17.',
    'Work restrictions remain in effect to 3-31-17. Temporary disability is to end on 3-31-17.',
    'The re-evaluation is on calendar for 3-9-17. Trial in the WCAB on 3-5-17. The hearing is on 4/1/2017.',
    'The prescription is good to 3-31-17. Therapy runs 1/25/2017 - 3/25/2017.',
    'The guideline (accessed 3/1/2017) says so.',
    'He rests 10-20-30 minutes and takes 5-10-15 mg; 24-48-72 hours; 12-14-16 visits.',
    'Leap day 2/29/2016 was before. He was born on 2/29/72.',
    'The claim 555-10-2016 and the file CM17-0000042 were read; version 4.2.16.',
    'Table 9-6, pages 213-215, of the 2004 edition.',
  ])('are none: %s', (sentence) => {
    expect(inSummary(`${opening} ${sentence}`).filter((words) => !words.includes('29'))).toEqual([]);
  });

  it('are found in the header', () => {
    expect(found(letterWith({ header: header({ injury: '02/30/2016' }), summary: 'He reports pain.' }))).toEqual(['02/30/2016']);
    expect(found(letterWith({ header: header({ decision: '02/15/2016' }), summary: 'He reports pain.' }))).toEqual(['02/15/2016']);
    expect(found(letterWith({ header: header({ review: '01/05/2016' }), summary: 'He reports pain.' }))).toEqual(['01/05/2016']);
  });

  it('put in the only year that fits', () => {
    const letter = letterWith({ summary: `${opening} On December 9, 3026 he was seen.` });
    expect(applyFix(code, letter, 'Write December 9, 2016')).toContain('On December 9, 2016 he was seen');
    expect(fixesOf(code, letterWith({ summary: `${opening} He was seen on 2/30/14.` }))).toEqual([]);
  });
});

describe('the date of utilization review', () => {
  it.each([
    ['In a utilization review report dated January 15, 2017, the claims administrator failed to approve it.', 'January 15, 2017'],
    ['The UR dated 1-4-17 non-certified the request.', '1-4-17'],
    ['On 01-06-2017 Utilization Review non-certified a request for an MRI.', '01-06-2017'],
    ['The original utilization review (1-15-2017) modified the requested treatment.', '1-15-2017'],
    ['On 1-9-17 the request was non-certified by utilization review.', '1-9-17'],
    ['Utilization review denied the request for an MRI on 01/09/2017.', '01/09/2017'],
    ['The request was non-certified on 1/15/17 citing guidelines criteria.', '1/15/17'],
    ['The previous determination letter, dated 01/15/2017, indicated that it was not medically necessary.', '01/15/2017'],
  ])('differs: %s', (sentence, words) => {
    const letter = letterWith({ summary: `${opening} ${sentence}` });
    const findings = findingsOf(code, letter);
    expect(findings.map(({ range, severity }) => [letter.slice(range.start, range.end), severity])).toEqual([[words, 'information']]);
  });

  it.each([
    'The UR dated 1-5-17 non-certified the request.',
    'Utilization review approved six visits on 12/01/2016.',
    'Utilization review denied the MRI requested on 12/01/2016.',
    'An earlier utilization review of 12/01/2016 denied another study.',
    'On 12/20/2016 a request was received that was non-certified by utilization review on 1/5/2017.',
    'The request for authorization was dated 12/20/2016. It was denied on 01/05/2017.',
  ])('does not differ: %s', (sentence) => {
    expect(inSummary(`${opening} ${sentence}`)).toEqual([]);
  });
});

describe('dates in the other layouts', () => {
  it('are read over line ends, in double spacing and without a header', () => {
    const text = letterWith({
      header: '',
      summary: 'He sustained an injury on October\n\n10,\n\n2016. The date of injury is 10-11-\n\n2016.',
    });
    expect(found(text)).toHaveLength(1);
  });
});
