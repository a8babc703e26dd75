// Which of the three agencies that must take part somebody speaks for, by how forms write it.

import { containsExpression } from '../../record/values/words.ts';

interface Agency {
  readonly name: string;
  /** Enough wherever they stand in somebody's role or agency. */
  readonly sure: readonly string[];
  /** Ranks and short forms: enough as a role, and something else as part of an agency's name (`Example DC` is a council). */
  readonly roles: readonly string[];
  /** Enough only of somebody who is not plainly from elsewhere: an education officer is of the council too. */
  readonly weak: readonly string[];
}

const list = (words: string): readonly string[] => words.split(', ');

const agencies: readonly Agency[] = [
  {
    name: "children's social care",
    sure: list("social care, social services, social work, social worker, csc, emergency duty team, children's social"),
    roles: list('sw, ssw, edt, social worker'),
    weak: list(
      "council, county council, borough, local authority, children's services, childrens services, children and families, " +
        'assessment team, duty team, team manager, duty manager, practice manager, service manager, senior practitioner',
    ),
  },
  {
    name: 'the police',
    sure: list(
      'police, constabulary, constable, sergeant, detective, cid, caiu, cait, ppu, public protection, child abuse investigation',
    ),
    roles: list('pc, wpc, ps, sgt, dc, ds, di, dci, tdc, insp, inspector'),
    weak: [],
  },
  {
    name: 'health',
    sure: list(
      'health, nhs, hospital, infirmary, gp, general practitioner, general practice, medical, paediatrician, paediatric, ' +
        'paediatrics, midwife, midwifery, maternity, health visitor, school nurse, camhs, psychiatrist, ambulance, ' +
        'paramedic, icb, ccg, pct, emergency department, accident and emergency',
    ),
    roles: list('hv'),
    weak: list('doctor, dr, nurse, surgery, clinic, trust, consultant, registrar, ward, psychologist, therapist'),
  },
];

const elsewhere = list(
  'school, academy, nursery, college, university, education, teacher, head teacher, headteacher, housing, probation, ' +
    'youth, legal, solicitor, refuge, early years',
);

// Capitals tell a rank from a name: Di is short for Diana.
const ranked = /^(?:[Ww]?P[Cc]|T?D[Cc]|D[Ss]|DI|DCI|Sgt|Det)(?![\p{L}\p{N}])/u;

/** The agencies that must take part in a strategy discussion, as they are named to people. */
export const mustTakePart: readonly string[] = agencies.map(({ name }) => name);

/** Those of them that somebody speaks for, by the words of their name, role and agency; any may be empty. */
export function agenciesOf(name: string, role: string, agency: string): readonly string[] {
  const post = `${role}, ${agency}`;
  const isElsewhere = containsExpression(post, elsewhere) !== null;
  const sure = agencies.filter(
    (one) =>
      containsExpression(post, one.sure) ||
      containsExpression(role, one.roles) ||
      (one.name === 'the police' && !isElsewhere && ranked.test(name.trim())),
  );
  // A surname may be Nurse or Constable, so a name counts only where role and agency say nothing.
  const isNameAlone = role.trim() === '' && agency.trim() === '';
  const found =
    sure.length > 0 || isElsewhere
      ? sure
      : agencies.filter(
          ({ sure: words, weak }) =>
            containsExpression(post, weak) ||
            (isNameAlone && (containsExpression(name, words) || containsExpression(name, weak))),
        );
  return found.map((one) => one.name);
}
