import { formRule } from '../rule.ts';
import { wordings } from './shared.ts';

export const judgemental = formRule({
  id: 'language/judgemental',
  title: 'Words that blame or label',
  weight: 'quality',
  seed: [],
  onByDefault: false,
  basis: {
    kind: 'practice',
    says: 'Published advice on language that blames or sexualises children, and on how families read what is written about them.',
  },
  says: {
    blames:
      '"{words}" can read as blame. Say what happened: who did what, and when. If somebody said it, put their words in quotation marks.',
    advised: '"{words}" can read as blame. {advice}',
    replaced: '"{words}" can read as blame. Write "{write}", and say what happened.',
  },
  check(form, say, { expressions }) {
    for (const { words, at, advice, data } of wordings(form, expressions.judgemental, expressions.advice)) {
      if (advice?.write) say(at, 'replaced', { words, write: advice.write }, { data });
      else if (advice?.say) say(at, 'advised', { words, advice: advice.say }, { data });
      else say(at, 'blames', { words }, { data });
    }
  },
});
