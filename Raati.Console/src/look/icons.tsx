import type { ReactNode } from "react";

// One line weight, 24-unit grid, drawn in the colour of the text around them. They never speak: words stand beside them.
const line = (width: number, drawing: ReactNode) =>
  function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={width}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };

export const HomeIcon = line(
  1.9,
  <>
    <path d="M4 11l8-7 8 7v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19z" />
    <path d="M10 20v-6h4v6" />
  </>,
);
export const MenuIcon = line(1.9, <path d="M4 7h16M4 12h16M4 17h16" />);
export const PollIcon = line(1.9, <path d="M5 20V11M12 20V4M19 20v-6" />);
export const PlaysIcon = line(
  1.9,
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M10.2 8.8v6.4l5-3.2z" />
  </>,
);
export const BulletinIcon = line(
  1.9,
  <>
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <path d="M7 10h10M7 14h6" />
  </>,
);
export const UrgentIcon = line(
  1.9,
  <>
    <path d="M4 10v4h3.5l8.5 4.5v-13L7.5 10z" />
    <path d="M19 9.5a4 4 0 0 1 0 5M8 14l1.5 5.5" />
  </>,
);
export const TabletIcon = line(
  1.9,
  <>
    <rect x="3" y="5" width="18" height="13" rx="2" />
    <path d="M9 21h6" />
  </>,
);
export const StoreIcon = line(
  1.9,
  <>
    <path d="M4 10v9.5h16V10M3 10l2-5.5h14L21 10z" />
    <path d="M10 19.5v-5h4v5" />
  </>,
);
export const VoiceIcon = line(
  1.9,
  <path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5z" />,
);
export const PeopleIcon = line(
  1.9,
  <>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 4.9a3.5 3.5 0 0 1 0 6.2M18 14.5a6.5 6.5 0 0 1 3.5 5.5" />
  </>,
);
export const KeyIcon = line(
  1.9,
  <>
    <circle cx="8" cy="15" r="4" />
    <path d="M11 12l8.5-8.5M16 7l3 3" />
  </>,
);
export const SettingsIcon = line(
  1.9,
  <>
    <path d="M4 7h9M18 7h2M4 17h2M11 17h9" />
    <circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />
  </>,
);
export const LogIcon = line(
  1.9,
  <>
    <path d="M6 3.5h9l4 4V20.5H6z" />
    <path d="M9.5 11h6M9.5 14.5h6M9.5 7.5h2.5" />
  </>,
);
export const TickIcon = line(2.6, <path d="M5 12.5l4.5 4.5L19 7.5" />);
export const CrossIcon = line(2.6, <path d="M6 6l12 12M18 6L6 18" />);
export const UpIcon = line(2, <path d="M6 15l6-6 6 6" />);
export const DownIcon = line(2, <path d="M6 9l6 6 6-6" />);
export const RightIcon = line(2, <path d="M9 6l6 6-6 6" />);
export const LeftIcon = line(2, <path d="M15 6l-6 6 6 6" />);
export const PlusIcon = line(2.2, <path d="M12 5v14M5 12h14" />);
export const MoreIcon = line(2.6, <path d="M6 12h.01M12 12h.01M18 12h.01" />);
export const SearchIcon = line(
  2,
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="M16 16l4.5 4.5" />
  </>,
);
export const LockIcon = line(
  2,
  <>
    <rect x="5" y="10.5" width="14" height="10" rx="2" />
    <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3" />
  </>,
);
export const WarningIcon = line(
  2,
  <>
    <path d="M12 4l9 16H3z" />
    <path d="M12 10v4.5M12 17.2h.01" />
  </>,
);

export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <circle cx="12" cy="4" r="2.3" opacity=".55" />
      <circle cx="18.93" cy="8" r="3.4" />
      <circle cx="18.93" cy="16" r="2.3" opacity=".55" />
      <circle cx="12" cy="20" r="2.3" opacity=".55" />
      <circle cx="5.07" cy="16" r="2.3" opacity=".55" />
      <circle cx="5.07" cy="8" r="2.3" opacity=".55" />
    </svg>
  );
}
export const CalendarIcon = line(
  1.9,
  <>
    <path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1z" />
    <path d="M4 11h16M8 4v4M16 4v4" />
  </>,
);
export const PictureIcon = line(
  1.9,
  <>
    <rect x="3" y="4.5" width="18" height="15" rx="2" />
    <circle cx="8.5" cy="9.5" r="1.6" />
    <path d="M4 17.5l5.5-5 4 3.5 2.5-2 4.5 3.5" />
  </>,
);
export const PlaylistIcon = line(
  1.9,
  <>
    <rect x="3" y="4" width="12" height="9" rx="1.5" />
    <path d="M7 17h12a1 1 0 0 0 1-1V8M3 20.5h13" />
  </>,
);
export const CampaignIcon = line(
  1.9,
  <>
    <rect x="3" y="4" width="18" height="12.5" rx="2" />
    <path d="M10 8l4.5 2.25L10 12.5zM8 20.5h8" />
  </>,
);
export const ShowingIcon = line(
  1.9,
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const GripIcon = line(2.6, <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />);
