import { longestWord, type Said } from "./takeover";

/** The same in the other languages, a column each. */
export const Also = ({ said }: { said: readonly Said[] }) => (
  <div class="also" style={{ "--columns": said.length }}>
    {said.map(({ lang, title, text }) => (
      <section key={lang} lang={lang}>
        {title && <h2 style={{ "--longest": longestWord(title) }}>{title}</h2>}
        {text && <p>{text.replace(/\n\s*\n/g, "\n")}</p>}
      </section>
    ))}
  </div>
);
