import { Container, Title } from "@mantine/core";

export function App() {
  return (
    <Container py="xl">
      <Title order={1}>Raati</Title>
    </Container>
  );
}
