// What the suite can have done and looked at in a panel: a page within the editor's page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The page of the preview or the dashboard in front; null where there is none. */
async function previewIn(page) {
  for (const frame of page.frames()) {
    try {
      const body = frame.locator('body:has(#record), body:has(main > #summary)');
      if ((await body.count()) > 0 && (await (await frame.frameElement()).isVisible())) return frame;
    } catch {
      // A frame may go while it is being looked at.
    }
  }
  return null;
}

/** Notes every address that is asked for and is not the editor's own; what a page is not allowed to ask never leaves it. */
export function watchRequests(page, base) {
  const asked = [];
  const { host } = new URL(base);
  const isOwn = (url) => /^(?:data|blob|about|vscode-)/.test(url) || new URL(url).host === host;
  page.context().on('request', (request) => {
    if (!isOwn(request.url())) asked.push(request.url());
  });
  page.context().on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') asked.splice(asked.indexOf(request.url()), 1);
  });
  return asked;
}

/** The words of the suite for panels, each giving its answer as text. */
export function panelWords(page, asked) {
  const inPreview = (work) => async (rest) => {
    const frame = await previewIn(page);
    return frame ? work(frame, rest) : '';
  };
  return {
    click: inPreview((frame, selector) => frame.locator(selector).first().click()),
    'click-twice': inPreview((frame, selector) => frame.locator(selector).first().dblclick()),
    // By the wheel of a mouse over the panel.
    wheel: inPreview(async (frame, pixels) => {
      const { x, y, width, height } = (await (await frame.frameElement()).boundingBox()) ?? {};
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.wheel(0, Number(pixels));
    }),
    // Where things are and what they are: the page's own way of telling, as JSON.
    look: inPreview(async (frame, expression) => JSON.stringify(await frame.evaluate(expression))),
    axe: inPreview(async (frame) => {
      await frame.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      return JSON.stringify(
        violations.map(
          ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
      );
    }),
    requests: async () => JSON.stringify(asked),
  };
}
