/** The names of characters that HTML 4 did not have (`&check;`): loaded when the first text has one. */

/** Them, in the order of their bytes, for `src/text/html/character_references.rs`. */
export class Names {
  /** None until it is loaded. */
  list: Uint8Array | undefined;
  private loading: Promise<void> | undefined;
  private readonly getList: () => Promise<Uint8Array>;

  constructor(getList: () => Promise<Uint8Array>) {
    this.getList = getList;
  }

  get isLoaded(): boolean {
    return this.list !== undefined;
  }

  /** Resolves when there is a list. */
  async load(): Promise<void> {
    this.loading ??= this.getList().then((list) => {
      this.list = list;
    });
    await this.loading;
  }
}
