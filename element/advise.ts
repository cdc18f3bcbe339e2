/** Advice for the owner of a page, by a script that comes only where there is some to give. */
import { CardError, type CardErrorCode } from "./error";
import { once } from "./once";
import { importScript } from "./script";
import { tell } from "./tell";

type Name<Start extends string> = Extract<keyof typeof import("./advice"), `${Start}${string}`>;
/** Each takes what it is about. */
type Advice = Readonly<
  Record<Name<"of">, (about: unknown) => string> & Record<Name<"tell">, (about: unknown) => void>
>;

const load = once(() => importScript(__ADVICE__) as Promise<Advice>);

/** An error that is put into words there. */
export async function advised(
  code: CardErrorCode,
  what: Name<"of">,
  about: unknown,
): Promise<CardError> {
  return new CardError(code, (await load())[what](about), about);
}

/** Has the console say what there is to say. */
export async function advise(what: Name<"tell">, about: unknown): Promise<void> {
  try {
    (await load())[what](about);
  } catch (error) {
    tell("warn", String(error), about);
  }
}
