import type { Engine } from '../ports/engine';
import type { FileId } from '../ports/tree';
import {
  kCharacterSets,
  kNoCharacterSet,
  type CharacterSetScope,
  type CharacterSetState,
} from '../state/character-sets';
import type { Store } from '../state/store';
import { seriesOf, type TreeState } from '../state/tree-state';
import type { ViewportState } from '../state/viewport-state';
import type { AttributeLoader } from './attribute-loader';
import type { Measuring } from './measuring';

/** What has to be known around a choice: the instance that is looked at (-1 for none), and where it is shown. */
interface ChooserHost {
  readonly engine: Engine;
  readonly activeFileId: FileId;
  readonly activeState: ViewportState;
  readonly tree: Store<TreeState>;
  readonly attributes: AttributeLoader;
  readonly measuring: Measuring;
}

/** Lets a person choose the character set of files whose declaration is wrong. */
export class CharacterSetChooser {
  private current = kNoCharacterSet;

  constructor(
    private readonly host: ChooserHost,
    private readonly changed: () => void,
  ) {}

  /** Of the instance that is looked at. */
  get state(): CharacterSetState {
    const fileId = this.host.activeFileId;
    const chosen = fileId < 0 ? null : this.host.engine.characterSets.of(fileId);
    if (fileId !== this.current.fileId || chosen !== this.current.chosen) {
      const { isBusy } = this.current;
      const readings = fileId === this.current.fileId ? this.current.readings : null;
      this.current = { ...kNoCharacterSet, fileId, chosen, isBusy, readings };
    }
    return this.current;
  }

  /** Asks how a text of the file reads in each set. */
  async preview(): Promise<void> {
    const { fileId, readings } = this.state;
    if (fileId < 0 || readings) return;
    const found = await this.host.engine.characterSets
      .readings(fileId, kCharacterSets)
      .catch(() => null);
    if (fileId === this.state.fileId && found) this.set({ readings: found });
  }

  /** null: what the files declare. */
  async choose(term: string | null, scope: CharacterSetScope): Promise<void> {
    if (this.current.isBusy) return;
    this.set({ isBusy: true, hasFailed: false });
    try {
      const { engine, attributes, measuring } = this.host;
      const files = await this.filesIn(scope);
      await engine.characterSets.choose(files, term);
      attributes.refresh();
      await measuring.identifyAnew(new Set(files), (frame) => engine.frame(frame, 'background'));
      this.set({ isBusy: false });
    } catch {
      this.set({ isBusy: false, hasFailed: true });
    }
  }

  private async filesIn(scope: CharacterSetScope): Promise<readonly FileId[]> {
    const { activeFileId: fileId, activeState, tree } = this.host;
    const seriesKey = seriesOf(tree.value, activeState.seriesKey)?.key;
    if (scope === 'all') {
      return this.host.engine
        .ledger()
        .entries.filter(({ status }) => status === 'shown' || status === 'no-picture')
        .map((entry) => entry.fileId);
    }
    if (scope === 'file' || seriesKey === undefined) return fileId < 0 ? [] : [fileId];
    return (await this.host.engine.instances(seriesKey)).map((instance) => instance.fileId);
  }

  private set(change: Partial<CharacterSetState>): void {
    this.current = { ...this.state, ...change };
    this.changed();
  }
}
