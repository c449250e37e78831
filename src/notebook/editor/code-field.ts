import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {javascript, javascriptLanguage, localCompletionSource, typescriptLanguage} from "@codemirror/lang-javascript";
import {bracketMatching, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {lintGutter, setDiagnostics} from "@codemirror/lint";
import {EditorState} from "@codemirror/state";
import {drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers} from "@codemirror/view";
import {classHighlighter} from "@lezer/highlight";
import {completing, type Surroundings} from "./complete.js";

/** Something to be told at a line of a cell, counted from one. */
export interface Remark {
  line: number;
  column?: number | undefined;
  message: string;
}

/** A field in which a cell's code is written. */
export interface CodeField {
  dom: HTMLElement;
  /** Shows another text, where it is another. */
  show(text: string): void;
  /** Marks lines, and takes earlier marks away. */
  remark(remarks: readonly Remark[]): void;
  focus(): void;
}

/** Makes such a field within a shadow root, whose styles no policy of the page forbids. */
export function codeField(
  text: string,
  {
    root,
    kind,
    label,
    surroundings,
    onChange,
    onRun
  }: {
    root: ShadowRoot;
    kind: "js" | "ts" | "inline";
    label: string;
    surroundings: Surroundings;
    onChange: (text: string) => void;
    onRun: () => void;
  }
): CodeField {
  const typescript = kind === "ts";
  const language = typescript ? typescriptLanguage : javascriptLanguage;
  let showing = false;
  const view = new EditorView({
    root,
    state: EditorState.create({
      doc: text.replace(/\n$/, ""),
      extensions: [
        keymap.of([
          {key: "Shift-Enter", run: () => (onRun(), true), preventDefault: true},
          {key: "Mod-Enter", run: () => (onRun(), true), preventDefault: true}
        ]),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({activateOnTyping: true}),
        javascript({typescript}),
        language.data.of({autocomplete: completing(surroundings)}),
        language.data.of({autocomplete: localCompletionSource}),
        syntaxHighlighting(classHighlighter),
        lintGutter(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: "false", autocapitalize: "off"}),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !showing) onChange(update.state.doc.toString());
        })
      ]
    })
  });
  return {
    dom: view.dom,
    show(next) {
      const bare = next.replace(/\n$/, "");
      if (view.state.doc.toString() === bare) return;
      showing = true;
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: bare}});
      showing = false;
    },
    remark(remarks) {
      const {doc} = view.state;
      const marks = remarks.map(({line, column = 1, message}) => {
        const place = doc.line(Math.max(1, Math.min(doc.lines, line)));
        const from = Math.min(place.to, place.from + column - 1);
        return {from, to: Math.max(from, place.to), severity: "error" as const, message};
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    focus: () => view.focus()
  };
}
