import { madeSeries, ramp, uid } from './support/made-files';
import { inBase64 } from './support/made-medium';
import { expect, testOnSharedPage as test } from './support/test';

const kFiles = 1500;
/** Five digits, which are another number in each copy. */
const kNumber = 10000;

/** A file of this patient, with places for another SOP Instance UID. */
function model(patientName: string, study: number): string {
  const [file] = madeSeries(1, { patientName, patientId: patientName, study, instance: kNumber });
  return inBase64(file?.bytes ?? new Uint8Array());
}

// Somebody closes while files are read, and the next files come at once: what was under way must not be among them.
test('what is closed while it is read comes back nowhere, and never beside what is opened next', async ({
  viewer,
}) => {
  test.setTimeout(120_000);
  await viewer.goto();
  const given = {
    count: kFiles,
    models: [model('Alpha^Anna', 1), model('Beta^Bob', 2)],
    uids: [uid(1, 1, kNumber), uid(2, 1, kNumber)],
  };
  for (const pauseMs of [70, 120, 170, 220]) {
    const found = await viewer.page.evaluate(
      async ({ count, models, uids, pauseMs }) => {
        const element = document.querySelector('negatoscope-viewer');
        if (!element) throw new Error('there is no viewer');
        const copies = (which: number, name: string): File[] => {
          const bytes = Uint8Array.from(atob(models[which] ?? ''), (letter) =>
            letter.charCodeAt(0),
          );
          const text = new TextDecoder('latin1').decode(bytes);
          const sopUid = uids[which] ?? '';
          return Array.from({ length: count }, (_, number) => {
            const copy = bytes.slice();
            const digits = new TextEncoder().encode(String(10000 + number));
            for (let at = text.indexOf(sopUid); at >= 0; at = text.indexOf(sopUid, at + 1))
              copy.set(digits, at + sopUid.length - 5);
            return new File([copy], `${name}-${String(number)}.dcm`);
          });
        };
        async function* stream(files: readonly File[]) {
          for (const file of files) yield await Promise.resolve({ path: file.name, blob: file });
        }
        const [alpha, beta] = [copies(0, 'alpha'), copies(1, 'beta')];
        await element.close();
        const first = element.open(pauseMs % 100 === 70 ? stream(alpha) : alpha);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        await element.close();
        await element.open(beta);
        const closed = await first;
        await new Promise((resolve) => setTimeout(resolve, 300));
        const ledger = element.ledger();
        return {
          closed: closed.entries.length,
          totals: ledger?.totals,
          stale: ledger?.entries.filter(({ path }) => path.startsWith('alpha')).length,
        };
      },
      { ...given, pauseMs },
    );
    expect(found).toMatchObject({ closed: 0, stale: 0 });
    expect(found.totals).toMatchObject({ files: kFiles, shown: kFiles, unreadable: 0 });
    await expect(viewer.rows('patient')).toHaveCount(1);
    await expect(viewer.rows('patient')).toContainText('Beta, Bob');
    const identity = await viewer.page.locator('nv-viewport').first().textContent();
    expect(identity).not.toContain('Alpha');
  }
});

test('of what is closed no painter keeps a picture @painter', async ({ viewer, files }) => {
  await viewer.goto();
  // larger than the cell: the 2D painter keeps a smaller one of it
  const [rows, columns] = [2400, 2400];
  await viewer.open(files(madeSeries(1, { rows, columns, pixels: ramp(rows, columns) })));
  await viewer.hasImage();
  const kept = () =>
    viewer.call((element) => {
      const { app } = element as unknown as {
        app: { painting: { painter: { cachedBytes(): number } } };
      };
      return app.painting.painter.cachedBytes();
    });
  expect(await kept()).toBeGreaterThan(0);
  await viewer.call((element) => element.close());
  expect(await kept()).toBe(0);
});
