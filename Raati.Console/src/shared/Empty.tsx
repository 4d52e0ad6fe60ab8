import type { ReactNode } from "react";
import styles from "./Empty.module.css";

interface EmptyProps {
  title: string;
  text: string;
  icon?: ReactNode;
  /** There is nothing else on the page: its title is the page's. */
  alone?: boolean;
  children?: ReactNode;
}

/** Nothing to list: says why, and what to do about it. */
export function Empty({ title, text, icon, alone = false, children }: EmptyProps) {
  const Heading = alone ? "h1" : "h2";
  return (
    <div className={styles.empty}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children && <div className={styles.action}>{children}</div>}
    </div>
  );
}
