/** React, react-markdown and rehype-sanitize. */
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { openRoot, type Contender } from "./contender";
import { Card } from "./react-card";

const roots: Root[] = [];

export const contender: Contender = {
  draw(stage, article, variant) {
    const root = createRoot(openRoot(stage, variant));
    roots.push(root);
    flushSync(() => {
      root.render(createElement(Card, { article, variant }));
    });
    return undefined;
  },
  clear() {
    for (const root of roots.splice(0)) root.unmount();
  },
};
