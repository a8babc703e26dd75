// Findings as SARIF results.

import type { Result, Suppression } from 'sarif';
import { digestOf } from '../../text/digest.ts';
import { acceptanceText } from '../acceptance-text.ts';
import type { FindingReport, RecordReport } from '../record-report.ts';
import { physicalLocation } from './location.ts';
import { levels } from './rule-descriptors.ts';

/** The findings of one record, in its order. */
export function resultsOf(
  record: RecordReport,
  artifactIndex: number,
  ruleIndexes: ReadonlyMap<string, number>,
): Result[] {
  const { reference, template, status } = record;
  const fingerprint = fingerprints();
  return record.findings.map((finding): Result => {
    const { artifactLocation, region } = physicalLocation(record.file, finding.range);
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndexes.get(finding.rule) ?? -1,
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { ...artifactLocation, index: artifactIndex },
            ...(region ? { region } : {}),
          },
          ...(finding.section === '' ? {} : { logicalLocations: [{ name: finding.section, kind: 'section' }] }),
        },
      ],
      ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map(relatedLocation) }),
      partialFingerprints: { 'casewright/v1': fingerprint(finding) },
      ...(finding.accepted === null ? {} : { suppressions: [suppression(finding.accepted)] }),
      properties: { reference, template, status, severity: finding.severity },
    };
  });
}

function relatedLocation({ file, range, message }: FindingReport['related'][number], id: number) {
  return { id, physicalLocation: physicalLocation(file, range), message: { text: message } };
}

function suppression(accepted: NonNullable<FindingReport['accepted']>): Suppression {
  const { by, date, until } = accepted;
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: acceptanceText(accepted),
    properties: { by, date, until },
  };
}

// A finding stays the same one when lines above it come or go, when its file moves, and as the days it counts go by: numbers
// and dates are left out of its sentence, and those of one record that are then alike are told apart by their order.
function fingerprints(): (finding: FindingReport) => string {
  const counts = new Map<string, number>();
  return ({ rule, section, message }) => {
    const key = JSON.stringify([rule, section, message.replace(/\d+(?: (?:working )?days?\b)?/g, '#')]);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return digestOf(`${key} ${before}`);
  };
}
