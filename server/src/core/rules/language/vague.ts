import { formRule } from '../rule.ts';
import { analysisAndPlan, wordings } from './shared.ts';

export const vague = formRule({
  id: 'language/vague',
  title: 'Words that leave the reader asking',
  weight: 'quality',
  seed: [],
  onByDefault: false,
  basis: {
    kind: 'practice',
    says: 'Auditors of case files and advice on recording ask for plain words that say what, how often, when and who.',
  },
  says: {
    asking: '"{words}" leaves the reader asking. Say what exactly: what was seen or said, by whom, and when.',
    advised: '"{words}" leaves the reader asking. {advice}',
    replaced: '"{words}" leaves the reader asking. Write "{write}", or say what exactly.',
  },
  check(form, say, { expressions }) {
    const within = analysisAndPlan(form);
    for (const { words, at, advice, data } of wordings(form, expressions.vague, expressions.advice)) {
      if (!within.hold(at)) continue;
      if (advice?.write) say(at, 'replaced', { words, write: advice.write }, { data });
      else if (advice?.say) say(at, 'advised', { words, advice: advice.say }, { data });
      else say(at, 'asking', { words }, { data });
    }
  },
});
