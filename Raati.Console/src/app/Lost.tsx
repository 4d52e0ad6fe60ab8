import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { Empty } from "../shared/Empty";

export function NotFound() {
  const { notFound } = useTexts().common;
  return (
    <Empty alone title={notFound.title} text={notFound.text}>
      <Link to="/">{notFound.home}</Link>
    </Empty>
  );
}

export function Crashed() {
  const { crashed } = useTexts().common;
  return (
    <Empty alone title={crashed.title} text={crashed.text}>
      <Button onClick={() => window.location.reload()}>{crashed.reload}</Button>
    </Empty>
  );
}
