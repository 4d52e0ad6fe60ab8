import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple, type VariantColorsResolver } from "@mantine/core";

// Mantine wants ten shades of every colour; ours come from the tokens, by role (mantine.css). These stand in where it asks for a shade.
const shades: MantineColorsTuple = [
  "var(--accent-tint)",
  "var(--accent-soft)",
  "var(--accent-soft)",
  "var(--accent-mid)",
  "var(--accent-mid)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent)",
  "var(--accent-deep)",
  "var(--accent-deep)",
];

/** What is written on a filled part: light on dark by day, dark on light by night. */
const variants: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === "filled" ? { ...colours, color: "var(--surface)" } : colours;
};

export const theme = createTheme({
  primaryColor: "raati",
  colors: { raati: shades },
  variantColorResolver: variants,
  fontFamily: "var(--font)",
  cursorType: "pointer",
  defaultRadius: "sm",
  components: {
    Modal: { defaultProps: { centered: true, radius: "lg" }, styles: { title: { fontSize: 16, fontWeight: "var(--semibold)" } } },
    // Filled, its words would be white on a light accent by night.
    Chip: { defaultProps: { variant: "light" } },
    Select: { defaultProps: { checkIconPosition: "right", comboboxProps: { shadow: "md" } } },
    MultiSelect: { defaultProps: { comboboxProps: { shadow: "md" } } },
  },
});
