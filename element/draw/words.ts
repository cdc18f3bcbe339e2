/** What a card says in its own words, in one language: `src/locale/page.rs` leaves it to this. */
import type { Forms } from "./forms";
import { PLACES, type Labels } from "./labels";

/** Stands around what core leaves to the page; made up anew for each page, so that no author can write it. */
export const MARK = `\u0001${String(Math.random()).slice(2)}`;

/** Gives the words that are wanted. */
export type Say = (what: string, of: string) => string;

/** The words of a language: its labels, and how it writes days and numbers. */
export class Words {
  /** Its tag. */
  readonly language: string;
  private readonly labels: Labels;
  private readonly forms: Forms;

  constructor(language: string, labels: Labels, forms: Forms) {
    this.language = language;
    this.labels = labels;
    this.forms = forms;
  }

  /** Says what core leaves to the page; `own` are a host's labels in the place of some. */
  sayer(own: Partial<Labels>): Say {
    const labels = { ...this.labels, ...own };
    return (what, of) => {
      switch (what) {
        case "before":
          return around(labels, of)[0];
        case "after":
          return around(labels, of)[1];
        case "date":
          return this.date(of);
        case "updated":
          return labels.updated.replaceAll("{date}", () => this.date(of));
        case "minutes":
          return this.minutes(Number(of), labels.minutes);
        default:
          return labels[of as "related"];
      }
    };
  }

  /** The day as the author wrote it, whatever the offset. */
  private date(date: string): string {
    return this.forms.day(date.slice(0, 10));
  }

  private minutes(minutes: number, plural: Labels["minutes"]): string {
    const forms = typeof plural === "string" ? { other: plural } : plural;
    const form = forms[this.forms.plural(minutes)] ?? forms.other;
    return form.replaceAll("{minutes}", () => this.forms.number(minutes));
  }
}

/** What stands before the first name in a label, and what behind it. */
function around(labels: Labels, label: string): [before: string, after: string] {
  const place = PLACES[label] ?? "";
  const [before = "", ...after] = labels[label as "by"].split(place);
  return [before, after.join(place)];
}
