/** The article that all are measured with: a Markdown body of some 1,400 words, the same in every run. */

/** Where the article and its pictures are; the measures' own server answers for it. */
export const SITE = "http://tidewater.example";

/** The fields of an article that the measures use. */
export interface Article {
  readonly id: string;
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly date_published: string;
  readonly date_modified: string;
  readonly reading_time: number;
  readonly image: string;
  readonly image_details: {
    readonly alt: string;
    readonly width: number;
    readonly height: number;
    readonly caption: string;
    readonly credit: string;
  };
  readonly key_points: readonly string[];
  readonly content_markdown: string;
  readonly related: readonly {
    readonly title: string;
    readonly url: string;
    readonly publisher: string;
    readonly date_published: string;
  }[];
  readonly publisher: { readonly name: string; readonly url: string };
}

const WORDS = {
  who: "the harbour master|a retired carpenter|the council|nobody on the quay|the youngest of the crew|an engineer from the college|the cook|our neighbour across the pond|the keeper of the sluice|a surveyor with wet boots|the school’s third form|the woman who sells tickets",
  did: "counted|measured|drew|forgot|rebuilt|argued about|paid for|wrote down|listened to|repaired|praised|carried home",
  what: "the old gate|a *second* set of paddles|forty-eight oak boards|the ledger of 1911|every *hinge* on the wall|a bell that had been silent|the **first** kilowatt|two barrels of pitch|the plan of the mill pond|a letter to the ministry|the sound of the wheel|a lamp at the end of the pier",
  where:
    "at the edge of the mud|behind the [sea wall](/places/sea-wall)|in the shed by the slip|under the railway bridge|between two tides|on the far side of the estuary|in [the minutes](/archive/minutes) of the parish|where the road ends|below the high-water mark|beside the ice house",
  when: "before the ebb|that same winter|in the third week of October|long after midnight|during the spring tide|as soon as the wind dropped|on a Sunday|three years later|with the lights already on|while the others slept",
  why: "because the grant had run out|so that the fish could pass|although it was raining|and was glad of it|which surprised the **insurers**|as the *almanac* had promised|to the delight of the gulls|for want of anything better to do|without a word to the newspaper|since oak does not forgive haste",
} as const;

const HEADINGS = [
  "A pond, a gate and patience",
  "What the carpenters knew",
  "The price of oak",
  "Two tides a day",
  "Who owns the water",
  "What comes next",
];

/** The same numbers in every run (Park and Miller's generator). */
class Dice {
  private state = 20_261;

  below(limit: number): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return Math.floor((this.state / 2_147_483_647) * limit);
  }

  one(words: string): string {
    const choices = words.split("|");
    return choices[this.below(choices.length)] ?? "";
  }
}

/** The article. */
export function article(): Article {
  const dice = new Dice();
  return {
    id: `${SITE}/articles/tide-mill`,
    url: `${SITE}/articles/tide-mill`,
    language: "en",
    title: "The tide that turned back: how a harbour town lit its quay with a forgotten mill",
    summary: sentence(dice, plain),
    section: "Energy",
    tags: ["Tidal power", "Crafts", "Harbours"],
    authors: [
      { name: "Ines Halloran", url: `${SITE}/by/ines-halloran` },
      { name: "Tomas Erlend", url: `${SITE}/by/tomas-erlend` },
    ],
    date_published: "2026-11-14T06:20:00+00:00",
    date_modified: "2026-11-17T09:05:00+00:00",
    reading_time: 7,
    image: `${SITE}/pictures/harbour.svg`,
    image_details: {
      alt: "A stone mill with a great wheel at the edge of a calm harbour",
      width: 1600,
      height: 900,
      caption: "Saltmere at first light.",
      credit: "Illustration: Tidewater Post",
    },
    key_points: repeat(6, () => sentence(dice, absolute)),
    content_markdown: HEADINGS.map((heading) => section(dice, heading)).join("\n\n"),
    related: repeat(6, (index) => ({
      title: sentence(dice, plain).replace(/\.$/, ""),
      url: `${SITE}/articles/${String(index)}`,
      publisher: "Tidewater Post",
      date_published: `2026-0${String(index + 1)}-12T08:00:00+00:00`,
    })),
    publisher: { name: "Tidewater Post", url: `${SITE}/` },
  };
}

function section(dice: Dice, heading: string): string {
  const say = (): string => sentence(dice, absolute);
  const blocks = [`## ${heading}`, paragraph(dice), paragraph(dice), paragraph(dice)];
  const extras = [
    () => repeat(4, () => `- ${say()}`).join("\n"),
    () => `> ${say()} ${say()}`,
    () => repeat(3, (index) => `${String(index + 1)}. ${say()}`).join("\n"),
    () => `![The sluice at low water](${SITE}/pictures/sluice.svg)`,
    () => `### In short\n\nThe \`gate\` opens by *itself*. ${say()}`,
  ];
  const extra = extras[HEADINGS.indexOf(heading)];
  return [...blocks, ...(extra ? [extra()] : [])].join("\n\n");
}

function paragraph(dice: Dice): string {
  return repeat(3, () => sentence(dice, absolute)).join(" ");
}

function sentence(dice: Dice, form: (text: string) => string): string {
  const { who, did, what, where, when, why } = WORDS;
  const words = [who, did, what, where, when].map((choices) => dice.one(choices));
  const end = dice.below(2) === 0 ? `, ${dice.one(why)}` : "";
  const text = words.join(" ") + end;
  return form(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

/** Links as they must be where nobody resolves relative ones. */
function absolute(text: string): string {
  return text.replace(/\]\(\//g, `](${SITE}/`);
}

function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*/g, "");
}

function repeat<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
