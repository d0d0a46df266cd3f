import type { Cue } from '../phrase-scan';

/** Words that the readers of items look for in the one pass over the letter. */
export const itemCues: readonly Cue[] = [
  /** A request's name stands after them. */
  {
    // "The medical necessity of X has not been established."
    name: 'request.necessity',
    phrases: ['medical necessity of', 'medical necessity for'],
  },
  {
    name: 'request.for',
    phrases: [
      'request for',
      // "Request(s) for" is three words.
      'request s for',
      'requests for',
      'request is for',
      'request was for',
      'requests are for',
      'request is to',
      'decision for',
      'appeal for',
    ],
  },
  { name: 'request.requested', phrases: ['requested', 'disputed'] },
  /** A request's name stands before them. */
  { name: 'request.in-question', phrases: ['in question', 'at issue', 'in dispute', 'under dispute'] },
  /** What the criteria are for stands after them. */
  {
    name: 'request.criteria',
    phrases: [
      'criteria for',
      'criterion for',
      'indication for',
      'candidate for',
      'qualify for',
      'qualifies for',
      'warrant',
      'warrants',
      'warranting',
      'justify',
      'medical necessity of',
      'medical necessity for',
      'need for',
      'necessity of',
      'necessity for',
      'discussion of',
    ],
  },
  { name: 'request.under-consideration', phrases: ['under consideration'] },
  {
    name: 'request.denied',
    phrases: [
      'non-certified',
      'noncertified',
      'non-certify',
      'not certified',
      'did not certify',
      'denied certification of',
      'denied',
      'denied authorization for',
      'failed to approve',
      'declined to approve',
      'declined to certify',
      'did not approve',
      'not approved',
      'refused',
      'non-certification',
      'noncertification',
      'not medically necessary',
    ],
  },
  /** What was granted or done is in dispute no more. */
  { name: 'request.settled', phrases: ['approved', 'authorized', 'certified', 'scheduled', 'completed', 'performed', 'pending'] },
  /** Who refuses a treatment. */
  {
    name: 'request.refuser',
    phrases: [
      'utilization review',
      'utilization reviewer',
      'claims administrator',
      'UR',
      'insurer',
      'carrier',
      'utilization review letter',
      'prior review',
      'previous review',
      'prior determination',
      'previous determination',
      'prior reviewer',
      'previous reviewer',
      'peer review',
    ],
  },
  /** An original request is told from what remains of it. */
  {
    name: 'request.remainder',
    phrases: [
      'remaining portion',
      'remaining session',
      'remaining visit',
      'remaining refill',
      'remaining request',
      'remaining tablet',
      'remainder',
      'original request',
      'originally requested',
      'original amount',
      'original number',
      'request was modified',
      'modified the request',
      'request has been modified',
      'partially certified',
      'partially approved',
      'partially authorized',
      'partial certification',
    ],
  },
  { name: 'spinal.level', phrases: ['level'] },
];
