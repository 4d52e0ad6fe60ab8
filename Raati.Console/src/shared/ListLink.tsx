import { useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent } from "react";

interface ListLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** The address within the console, as `/tablets/…`. */
  to: string;
}

/**
 * A link in a list of hundreds. The router's own looks at every change of the address, and a filter is one: dozens of them are felt.
 * It opens in place on a plain click and leaves every other to the browser.
 */
export function ListLink({ to, onClick, ...rest }: ListLinkProps) {
  const router = useRouter();
  const href = `${router.basepath.replace(/\/$/, "")}${to}`;
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return <a href={href} onClick={open} {...rest} />;
}
