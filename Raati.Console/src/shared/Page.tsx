import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTexts } from "../i18n/i18n";
import styles from "./Page.module.css";

type Crumb = { label: string } & (
  | { to: "/polls" | "/bulletins" | "/urgent" | "/campaigns" | "/playlists" | "/tablets" | "/stores" }
  | { to: "/polls/$id" | "/urgent/$id"; id: string }
);

interface PageProps {
  /** One sentence that says what the page found; not the page's name. */
  title: string;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  children: ReactNode;
}

/** The head every page has: where it is, what it says, what can be done. */
export function Page({ title, lead, crumbs, actions, children }: PageProps) {
  const { product } = useTexts().common;
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.words}>
          {crumbs && (
            <nav className={styles.crumbs}>
              {crumbs.map((crumb) =>
                "id" in crumb ? (
                  <Link key={crumb.to} to={crumb.to} params={{ id: crumb.id }}>
                    {crumb.label}
                  </Link>
                ) : (
                  <Link key={crumb.to} to={crumb.to}>
                    {crumb.label}
                  </Link>
                ),
              )}
            </nav>
          )}
          <h1>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </>
  );
}
