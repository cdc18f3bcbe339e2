/** A part that draws: code that takes texts and gives one, loaded once for all cards, started anew when it breaks. */
import type { Code } from "../code";

/** What the code of every part exports, beside the one function of its own (`src/wasm/exchange.rs`). */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly room: (length: number) => number;
  readonly length: () => number;
  readonly [name: string]: unknown;
}

/** Answers what a part asks for while it is called; a view of memory is enough. */
type Answer = (asked: Uint8Array) => Uint8Array | undefined;

/** One of the parts. */
export class Part {
  private readonly name: string;
  private readonly getCode: () => Promise<Code>;
  private readonly answer: Answer | undefined;
  private loading: Promise<void> | undefined;
  private code: Code | undefined;
  private exports: Exports | undefined;

  /** Whose function is `name`. */
  constructor(name: string, getCode: () => Promise<Code>, answer?: Answer) {
    this.name = name;
    this.getCode = getCode;
    this.answer = answer;
  }

  /** Resolves when it can be called. A failure is forgotten: the next card tries again. */
  load(): Promise<void> {
    this.loading ??= this.getCode().then(
      (code) => {
        this.code = code;
      },
      (error: unknown) => {
        this.loading = undefined;
        throw error;
      },
    );
    return this.loading;
  }

  get isLoaded(): boolean {
    return this.code !== undefined;
  }

  /** What its function makes of these texts, one behind the other, all in UTF-8; valid until the next call. */
  call(...texts: readonly Uint8Array[]): Uint8Array {
    const exports = (this.exports ??= this.started());
    try {
      put(texts, exports);
      return view(exports, (exports[this.name] as () => number)(), exports.length());
    } catch (error) {
      // Whatever tore through the code left its memory broken.
      this.exports = undefined;
      throw error;
    }
  }

  private started(): Exports {
    const imports = everywhere(everywhere(this.asked));
    return this.code?.(imports) as Exports;
  }

  /** Whether there is an answer to the text at `start`. */
  private readonly asked = (start: number, length: number): boolean => {
    const { exports, answer } = this;
    const given = exports && answer?.(view(exports, start, length));
    if (!given) return false;
    put([given], exports);
    return true;
  };
}

/** An object that has `value` under every name. Of a part's imports the build makes up the names; it has one at most. */
function everywhere<T extends object>(value: T): Record<string, T> {
  return new Proxy({}, { get: () => value });
}

function put(texts: readonly Uint8Array[], exports: Exports): void {
  let length = 0;
  for (const text of texts) length += text.length;
  const room = view(exports, exports.room(length), length);
  let end = 0;
  for (const text of texts) {
    room.set(text, end);
    end += text.length;
  }
}

/** A part of memory as it is now: where it grows, what was seen of it before is gone. */
function view({ memory }: Exports, start: number, length: number): Uint8Array {
  return new Uint8Array(memory.buffer, start, length);
}
