/** How a language writes days and numbers. */
import { withoutPrototype } from "../without-prototype";

/** By `Intl`, or as it would. */
export interface Forms {
  /** A day of ISO 8601. */
  readonly day: (day: string) => string;
  readonly number: (number: number) => string;
  /** The category of its plural (UTS 35, part 3, 5.1). */
  readonly plural: (number: number) => string;
}

/** Those of the language that `tag` names. */
export function formsOf(tag: string): Forms {
  const days = new Intl.DateTimeFormat(
    tag,
    withoutPrototype({ dateStyle: "long", timeZone: "UTC" }),
  );
  const numbers = new Intl.NumberFormat(tag);
  const plurals = new Intl.PluralRules(tag);
  return {
    // An ISO day starts in UTC.
    day: (day) => days.format(new Date(day)),
    number: (number) => numbers.format(number),
    plural: (number) => plurals.select(number),
  };
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * Those of English as the United States write it, as `Intl` has them: to start `Intl` takes longer than to draw
 * a page's first card.
 */
export const AMERICAN: Forms = {
  day: (day) => {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    // `Intl` has no year 0: that is the first one before the first.
    return `${MONTHS[month - 1] ?? ""} ${String(date)}, ${String(year || 1)}`;
  },
  number: (number) => (number < 1000 ? String(number) : number.toLocaleString("en")),
  plural: (number) => (number === 1 ? "one" : "other"),
};
