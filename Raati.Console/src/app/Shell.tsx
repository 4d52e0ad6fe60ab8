import { Link, Outlet } from "@tanstack/react-router";
import type { Me } from "../api/types";
import { DemoBadge } from "../demo/DemoBadge";
import { useTexts } from "../i18n/i18n";
import { Logo, MenuIcon } from "../look/icons";
import { Search } from "../search/Search";
import { Account } from "./Account";
import { Connection, ConnectionBanner } from "./Connection";
import { Navigation } from "./Navigation";
import styles from "./Shell.module.css";
import { useMenu } from "./useMenu";

/** The frame around every page: the menu at the side, on a phone behind a button; the white sheet, and word of the connection. */
export function Shell({ me }: { me: Me }) {
  const { common } = useTexts();
  const { open, button, page, toggle } = useMenu();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {common.skip}
      </a>
      <header className={styles.side}>
        <div className={styles.bar}>
          <Link to="/" className={styles.logo}>
            <Logo />
            {common.product}
          </Link>
          <button ref={button} type="button" className={styles.menuButton} aria-expanded={open} aria-controls="menu" onClick={toggle}>
            <MenuIcon size={20} />
            {common.nav.button}
          </button>
        </div>
        <div className={styles.menu} id="menu" data-open={open}>
          <p className={styles.organization}>{me.organizationName}</p>
          {me.demo && <DemoBadge me={me} />}
          <Search />
          <Navigation me={me} />
          <div className={styles.foot}>
            <Connection />
            <Account me={me} />
          </div>
        </div>
      </header>
      <main ref={page} className={styles.sheet} id="content" tabIndex={-1} inert={open}>
        <ConnectionBanner />
        <Outlet />
      </main>
    </div>
  );
}
