import { Link, Outlet } from "@tanstack/react-router";
import type { Me } from "../api/types";
import { DemoBadge } from "../demo/DemoBadge";
import { useTexts } from "../i18n/i18n";
import { Logo } from "../look/icons";
import { Search } from "../search/Search";
import { Account } from "./Account";
import { Connection, ConnectionBanner } from "./Connection";
import { Navigation } from "./Navigation";
import styles from "./Shell.module.css";

/** The frame around every page: the menu at the side, the white sheet, and word of the connection. */
export function Shell({ me }: { me: Me }) {
  const { common } = useTexts();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {common.skip}
      </a>
      <header className={styles.side}>
        <Link to="/" className={styles.logo}>
          <Logo />
          {common.product}
        </Link>
        <p className={styles.organization}>{me.organizationName}</p>
        {me.demo && <DemoBadge me={me} />}
        <Search />
        <Navigation me={me} />
        <div className={styles.foot}>
          <Connection />
          <Account me={me} />
        </div>
      </header>
      <main className={styles.sheet} id="content" tabIndex={-1}>
        <ConnectionBanner />
        <Outlet />
      </main>
    </div>
  );
}
