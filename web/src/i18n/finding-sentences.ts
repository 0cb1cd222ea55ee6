import type { ErrorCode } from '../ports/errors';
import type { Finding } from '../ports/findings';
import { errorSentences } from './error-sentences';
import { kFindingMessages } from './finding-messages-en';
import { kEnglish } from './messages-en';
import { t, type MessageKey } from './translate';

/** What does not add up, and what to do about it. */
export interface FindingSentences {
  readonly what: string;
  readonly advice: string;
}

const kSteps = ['spacing', 'case', 'accents', 'forms', 'order', 'titles', 'zeros'] as const;
// The placeholders of a message that is chosen at run time are not known when this is compiled.
const translate = t as (key: MessageKey, values: Finding['parameters']) => string;

/** The sentences for a finding; there are some for every code. */
export function findingSentences({ code, parameters, ...finding }: Finding): FindingSentences {
  const key = `finding.${code}`;
  const isKnown = Object.hasOwn(kFindingMessages, key);
  const values = isKnown ? withWords(parameters, finding.hasMoreEvidence) : { code };
  const known = (isKnown ? key : 'finding.unknown') as MessageKey;
  return {
    what: translate(known, values),
    advice: translate(`${known}.advice` as MessageKey, values),
  };
}

function withWords(parameters: Finding['parameters'], hasMore: boolean): Finding['parameters'] {
  const steps = String(parameters['steps'] ?? '').split(' ');
  const words = kSteps
    .filter((step) => steps.includes(step))
    .map((step) => t(`finding.step.${step}`));
  const { values, reason } = parameters;
  const counted = values !== undefined && hasMore ? { values: `${String(values)}+` } : {};
  const told = Object.hasOwn(kEnglish, `error.${String(reason)}`)
    ? { reason: errorSentences(reason as ErrorCode).what }
    : {};
  return { ...parameters, ...counted, ...told, steps: words.join(', ') };
}
