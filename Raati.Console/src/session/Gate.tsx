import type { ReactNode } from "react";
import { LanguageSwitch } from "../app/LanguageSwitch";
import { useTexts } from "../i18n/i18n";
import { Logo } from "../look/icons";
import styles from "./Gate.module.css";

/** The page in front of the console: sign-in, set-up and invitations. */
export function Gate({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const { product } = useTexts().common;
  return (
    <div className={styles.gate}>
      <header className={styles.head}>
        <span className={styles.logo}>
          <Logo />
          {product}
        </span>
        <LanguageSwitch />
      </header>
      <main className={styles.card}>
        <title>{`${title} · ${product}`}</title>
        <h1>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </main>
    </div>
  );
}
