import { filledPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';
import { isWithin } from './shared.ts';

export const nothingTicked = formRule({
  id: 'completeness/nothing-ticked',
  title: 'Nothing is ticked',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found records incomplete. Nobody can tell a list that does not apply from one nobody looked at.',
  },
  says: {
    none: 'Nothing is ticked under "{section}". Put an x between the brackets of each that applies.',
    few: '{ticked} ticked under "{section}"; the template asks for at least {least}.',
  },
  check(form, say) {
    for (const list of form.filled) {
      if (list.kind !== 'checklist' || !isWithin(list.section) || !form.isAsked(list).required) continue;
      const ticked = list.items.filter((item) => item.ticked).length;
      const { minTicks: least, key } = list.ask;
      if (ticked >= least) continue;
      const section = list.section.ask.name;
      if (ticked === 0) say(filledPlace(list, form), 'none', { section }, { data: { key } });
      else
        say(
          filledPlace(list, form),
          'few',
          { section, ticked: ticked === 1 ? '1 is' : `${ticked} are`, least },
          { data: { key } },
        );
    }
  },
});
