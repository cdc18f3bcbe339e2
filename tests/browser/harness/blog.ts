/** The origin that cards are shown on: its pages and articles are made up by each test. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { sendFile } from "./cdn";
import { Origin } from "./origin";

/** The type of pages. */
export const HTML = "text/html; charset=utf-8";
/** The type of articles. */
export const JSON_TYPE = "application/json";

/** How one address answers. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** An address that answers in two parts, the second when it is told to. */
export interface Held {
  readonly url: string;
  readonly release: () => void;
  /** Resolves when the browser has asked for it; before, giving up may cost no request at all. */
  readonly asked: Promise<void>;
  /** Resolves when the browser no longer waits for the second part. */
  readonly abandoned: Promise<void>;
}

/** The blog. Every address that it gives out is a new one. */
export class Blog {
  private readonly answers: Answer[] = [];
  private readonly origin: Origin;

  private constructor(origin: Origin) {
    this.origin = origin;
  }

  /** Starts to answer; with the files of `folder`, too, if it is given. */
  static async start(folder?: string): Promise<Blog> {
    const blog: Blog = new Blog(
      await Origin.start((request, response) => {
        const path = request.url ?? "";
        const answer = blog.answers[Number(path.slice(1))];
        if (answer) answer(response, request);
        else if (folder !== undefined) void sendFile(join(folder, path), response);
        else response.writeHead(404).end();
      }),
    );
    return blog;
  }

  /** Ends it. */
  stop(): Promise<void> {
    return this.origin.stop();
  }

  /** The absolute address of `path`. */
  url(path: string): string {
    return this.origin.url(path);
  }

  /** All that was asked for, in order. */
  get asked(): readonly string[] {
    return this.origin.asked.map((path) => this.origin.url(path));
  }

  /** How often an address was asked for. */
  requests(url: string): number {
    return this.asked.filter((asked) => asked === url).length;
  }

  /** An address that answers so. */
  on(answer: Answer): string {
    this.answers.push(answer);
    return this.origin.url(`/${String(this.answers.length - 1)}`);
  }

  /** An address of this page. */
  html(text: string, headers: Record<string, string> = {}): string {
    return this.on((response) => {
      response.writeHead(200, { "content-type": HTML, ...headers }).end(text);
    });
  }

  /** An address of this article. */
  json(article: unknown): string {
    return this.text(JSON.stringify(article), JSON_TYPE);
  }

  /** An address of this text. */
  text(text: string, type: string): string {
    return this.on((response) => {
      response.writeHead(200, { "content-type": type }).end(text);
    });
  }

  /** An address that answers with a status and nothing else. */
  status(status: number): string {
    return this.on((response) => {
      response.writeHead(status).end();
    });
  }

  /** An address that answers `begin`, and `end` only after its release. */
  held(type: string, begin: string, end: string): Held {
    const asked = new Signal();
    const released = new Signal();
    const abandoned = new Signal();
    const url = this.on((response) => {
      asked.give();
      response.writeHead(200, { "content-type": type });
      response.write(begin);
      response.on("close", abandoned.give);
      void released.given.then(() => response.end(end));
    });
    return { url, release: released.give, asked: asked.given, abandoned: abandoned.given };
  }
}

/** Something that happens once, or has happened. */
class Signal {
  give = (): void => undefined;
  readonly given = new Promise<void>((resolve) => {
    this.give = resolve;
  });
}
