import { type ReactNode, useId } from "react";
import styles from "./Account.module.css";

interface CardProps {
  title: string;
  text: string;
  /** What can be done, beside the words. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One matter of the account. */
export function Card({ title, text, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={styles.text}>{text}</p>
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
