import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';

declare global {
  interface Window {
    decodes: string[];
  }
}

test('scrolling through a series decodes every frame once', async ({ viewer, files }) => {
  // What goes to the workers is what is counted: no fake stands in for them.
  await viewer.page.addInitScript(() => {
    window.decodes = [];
    window.Worker = class extends Worker {
      override postMessage(
        message: unknown,
        options?: StructuredSerializeOptions | Transferable[],
      ) {
        const call = message as {
          readonly name?: string;
          readonly request?: { readonly fileId: number; readonly frameIndex: number };
        };
        if (call.name === 'decodeFrame' && call.request) {
          window.decodes.push(`${call.request.fileId}:${call.request.frameIndex}`);
        }
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    };
  });
  const count = 40;
  await viewer.goto();
  await viewer.open(files(madeSeries(count)));
  await viewer.hasImage();
  for (let step = 1; step < count; step += 1) await viewer.page.keyboard.press('ArrowDown');
  await expect(viewer.corner('bottom right')).toContainText(`${count} / ${count}`);
  const decodes = await viewer.page.evaluate(() => window.decodes);
  const twice = decodes.filter((frame, i) => decodes.indexOf(frame) !== i);
  expect(twice, 'decoded again').toEqual([]);
  expect(decodes).toContain(`${count - 1}:0`);
});
