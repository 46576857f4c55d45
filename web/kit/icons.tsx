import { drawIcon } from './icon.tsx'

/** Souk's icons: a 24 px grid, 1.8 px round strokes. Each is a component of its own, so a page carries only those it names. */
export const HeartIcon = /* @__PURE__ */ drawIcon(
  <path d="M12 20.3C7 16.6 3.2 13.2 3.2 9.1a4.7 4.7 0 0 1 8.8-2.4 4.7 4.7 0 0 1 8.8 2.4c0 4.1-3.8 7.5-8.8 11.2Z" />,
)
export const HeartFillIcon = /* @__PURE__ */ drawIcon(
  <path fill="currentColor" d="M12 20.3C7 16.6 3.2 13.2 3.2 9.1a4.7 4.7 0 0 1 8.8-2.4 4.7 4.7 0 0 1 8.8 2.4c0 4.1-3.8 7.5-8.8 11.2Z" />,
)
export const TipIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12.4" cy="6.6" r="3.8" />
    <path d="M12.4 5.2v2.8" />
    <path d="M3.2 14.2h3l2.2-1.1a3 3 0 0 1 2.7 0l2.9 1.5c1.1.6.7 2.2-.5 2.2h-3.3" />
    <path d="m14.3 15.8 4.2-2.2c1.5-.7 2.8 1.1 1.6 2.2l-4.5 3.9a4 4 0 0 1-3.4.9l-6-1.3h-3" />
  </>,
)
export const ShareIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M12 14.5V3.6M8 7.2l4-3.8 4 3.8" />
    <path d="M7.4 10.6H5.2v9.2h13.6v-9.2h-2.2" />
  </>,
)
export const BagIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M5.2 8.2h13.6l1 11.9H4.2Z" />
    <path d="M8.6 10.6V7.4a3.4 3.4 0 0 1 6.8 0v3.2" />
  </>,
)
export const EyeIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M2.6 12S6 5.8 12 5.8 21.4 12 21.4 12 18 18.2 12 18.2 2.6 12 2.6 12Z" />
    <circle cx="12" cy="12" r="2.9" />
  </>,
)
export const CloseIcon = /* @__PURE__ */ drawIcon(<path d="m6 6 12 12M18 6 6 18" />)
export const PlusIcon = /* @__PURE__ */ drawIcon(<path d="M12 5.2v13.6M5.2 12h13.6" />)
export const MinusIcon = /* @__PURE__ */ drawIcon(<path d="M5.2 12h13.6" />)
export const CheckIcon = /* @__PURE__ */ drawIcon(<path d="m5 12.6 4.6 4.6L19.2 7" />)
export const NextIcon = /* @__PURE__ */ drawIcon(<path d="m9.4 5.4 6.4 6.6-6.4 6.6" />, 'flips')
export const BackIcon = /* @__PURE__ */ drawIcon(<path d="M14.6 5.4 8.2 12l6.4 6.6" />, 'flips')
export const DownIcon = /* @__PURE__ */ drawIcon(<path d="m5.4 9.2 6.6 6.4 6.6-6.4" />)
export const UpIcon = /* @__PURE__ */ drawIcon(<path d="m5.4 14.8 6.6-6.4 6.6 6.4" />)
export const UpdownIcon = /* @__PURE__ */ drawIcon(<path d="m8 9.4 4-4 4 4M8 14.6l4 4 4-4" />)
export const ClockIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.6" />
    <path d="M12 7v5.2l3.4 2" />
  </>,
)
export const CalendarIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3.8" y="5.2" width="16.4" height="15" rx="2.6" />
    <path d="M3.8 9.8h16.4M8.2 3.2v3.6M15.8 3.2v3.6" />
  </>,
)
export const CalendarPlusIcon = /* @__PURE__ */ drawIcon(
  <path d="M20.2 12V7.8a2.6 2.6 0 0 0-2.6-2.6H6.4a2.6 2.6 0 0 0-2.6 2.6v9.8a2.6 2.6 0 0 0 2.6 2.6h5.4M3.8 9.8h16.4M8.2 3.2v3.6M15.8 3.2v3.6M18 14.8v6M15 17.8h6" />,
)
export const BellIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M6 16.4V10.6a6 6 0 0 1 12 0v5.8l1.6 1.6H4.4Z" />
    <path d="M10 20.6a2.2 2.2 0 0 0 4 0" />
  </>,
)
export const SearchIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="10.8" cy="10.8" r="6.6" />
    <path d="m15.8 15.8 4.6 4.6" />
  </>,
)
export const FilterIcon = /* @__PURE__ */ drawIcon(<path d="M4 6.4h16M7 12h10M10 17.6h4" />)
export const GlobeIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.6" />
    <path d="M3.4 12h17.2M12 3.4c2.6 2.6 3.8 5.4 3.8 8.6s-1.2 6-3.8 8.6c-2.6-2.6-3.8-5.4-3.8-8.6s1.2-6 3.8-8.6Z" />
  </>,
)
export const PinIcon = /* @__PURE__ */ drawIcon(<path d="M12 15.4v5.4M8.2 3.6h7.6l-.8 6 3 3.2v2.6H6v-2.6l3-3.2Z" />)
export const MicIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="9" y="3.2" width="6" height="11" rx="3" />
    <path d="M5.6 11.4a6.4 6.4 0 0 0 12.8 0M12 17.8v3" />
  </>,
)
export const CameraIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3" y="6.4" width="12.6" height="11.4" rx="2.6" />
    <path d="m15.6 10.6 5.4-3v9l-5.4-3" />
  </>,
)
export const MicOffIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M9 6.2a3 3 0 0 1 6 0v5M15 13.6a3 3 0 0 1-6-2.4V9.4" />
    <path d="M5.6 11.4a6.4 6.4 0 0 0 10.6 4.8M18.4 11.4a6 6 0 0 1-.4 2.2M12 17.8v3M4 4l16 16" />
  </>,
)
export const CameraOffIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M7.6 6.4H13a2.6 2.6 0 0 1 2.6 2.6v5.4M13.6 17.6 13 17.8H5.6A2.6 2.6 0 0 1 3 15.2V9a2.6 2.6 0 0 1 1.4-2.3" />
    <path d="m15.6 10.6 5.4-3v9l-3-1.7M4 4l16 16" />
  </>,
)
export const CopyIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="8.6" y="8.6" width="11.4" height="11.4" rx="2.4" />
    <path d="M15.4 8.6V6.4A2.4 2.4 0 0 0 13 4H6.4A2.4 2.4 0 0 0 4 6.4V13a2.4 2.4 0 0 0 2.4 2.4h2.2" />
  </>,
)
export const PlayIcon = /* @__PURE__ */ drawIcon(<path d="M7.4 4.8v14.4L19 12Z" />)
export const PlayFillIcon = /* @__PURE__ */ drawIcon(<path fill="currentColor" d="M7.4 4.8v14.4L19 12Z" />)
export const PauseIcon = /* @__PURE__ */ drawIcon(<path d="M8.4 5v14M15.6 5v14" />)
export const StopIcon = /* @__PURE__ */ drawIcon(<rect x="6" y="6" width="12" height="12" rx="2" />)
export const SignalIcon = /* @__PURE__ */ drawIcon(<path d="M5 18.6v-3.2M10 18.6v-6.4M15 18.6V9M20 18.6V5.2" />)
export const ChatIcon = /* @__PURE__ */ drawIcon(<path d="M4 5.2h16v11.2h-8.6L7 20.2v-3.8H4Z" />)
export const QuestionIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.6" />
    <path d="M9.6 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.8M12 16.6v.2" />
  </>,
)
export const UsersIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="9" cy="8.6" r="3.4" />
    <path d="M2.8 19.4c.4-3.6 2.8-5.6 6.2-5.6s5.8 2 6.2 5.6M15.4 5.6a3.2 3.2 0 0 1 0 6.2M17.2 14.2c2.4.6 3.8 2.4 4 5.2" />
  </>,
)
export const UserIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="8.2" r="3.8" />
    <path d="M4.8 20c.5-4 3.2-6.2 7.2-6.2s6.7 2.2 7.2 6.2" />
  </>,
)
export const BoxIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="m12 3 8.2 4.4v9.2L12 21l-8.2-4.4V7.4Z" />
    <path d="m3.8 7.4 8.2 4.4 8.2-4.4M12 11.8V21M7.8 5.2l8.2 4.5" />
  </>,
)
export const TruckIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M2.8 6.2h11v10.6h-11ZM13.8 10h4l3.4 3.6v3.2h-7.4" />
    <circle cx="7" cy="17.6" r="1.9" />
    <circle cx="17" cy="17.6" r="1.9" />
  </>,
)
export const ReturnIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M9 5 4.6 9.4 9 13.8" />
    <path d="M4.8 9.4h9.4a5 5 0 0 1 0 10H8.6" />
  </>,
)
export const WalletIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 7.6h16v12H4ZM4 7.6l11.6-3.4v3.4" />
    <path d="M15.6 13.6h.4" />
  </>,
)
export const ReceiptIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M5.6 3.4h12.8v17.2l-2.6-1.6-2 1.6-1.8-1.6-1.8 1.6-2-1.6-2.6 1.6Z" />
    <path d="M9 8.4h6M9 12.2h6" />
  </>,
)
export const TagIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M3.8 12.2V4h8.2l8.4 8.4-8.2 8.2Z" />
    <path d="M8 8.2h.2" />
  </>,
)
export const GridIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="4" y="4" width="6.6" height="6.6" rx="1.6" />
    <rect x="13.4" y="4" width="6.6" height="6.6" rx="1.6" />
    <rect x="4" y="13.4" width="6.6" height="6.6" rx="1.6" />
    <rect x="13.4" y="13.4" width="6.6" height="6.6" rx="1.6" />
  </>,
)
export const ListIcon = /* @__PURE__ */ drawIcon(<path d="M8.6 6.4H20M8.6 12H20M8.6 17.6H20M4.2 6.4h.2M4.2 12h.2M4.2 17.6h.2" />, 'flips')
export const SlidersIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 7.6h9M17.4 7.6H20M4 16.4h2.6M11 16.4h9" />
    <circle cx="15.2" cy="7.6" r="2.2" />
    <circle cx="8.8" cy="16.4" r="2.2" />
  </>,
)
export const ShieldIcon = /* @__PURE__ */ drawIcon(<path d="M12 3.2 4.8 6v5.6c0 4.4 3 7.6 7.2 9.2 4.2-1.6 7.2-4.8 7.2-9.2V6Z" />)
export const ShieldCheckIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M12 3.2 4.8 6v5.6c0 4.4 3 7.6 7.2 9.2 4.2-1.6 7.2-4.8 7.2-9.2V6Z" />
    <path d="m8.8 11.8 2.4 2.4 4.2-4.4" />
  </>,
)
export const ChartIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 4v16h16" />
    <path d="m7.6 15 3.8-4.6 3.2 2.8L19.4 7" />
  </>,
)
export const ScanIcon = /* @__PURE__ */ drawIcon(
  <path d="M4 8V5.4A1.4 1.4 0 0 1 5.4 4H8M16 4h2.6A1.4 1.4 0 0 1 20 5.4V8M20 16v2.6a1.4 1.4 0 0 1-1.4 1.4H16M8 20H5.4A1.4 1.4 0 0 1 4 18.6V16M8 8.4v7.2M11 8.4v7.2M13.4 8.4v7.2M16 8.4v7.2" />,
)
export const AlertIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M12 4 2.8 19.6h18.4Z" />
    <path d="M12 10v4.6M12 17v.1" />
  </>,
)
export const InfoIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.6" />
    <path d="M12 11v5.4M12 7.6v.2" />
  </>,
)
export const LockIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="5" y="10.6" width="14" height="9.8" rx="2.4" />
    <path d="M8.2 10.6V7.8a3.8 3.8 0 0 1 7.6 0v2.8" />
  </>,
)
export const PlaceIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M12 21c4.6-4.6 7-8 7-11.2a7 7 0 0 0-14 0C5 13 7.4 16.4 12 21Z" />
    <circle cx="12" cy="9.8" r="2.5" />
  </>,
)
export const MoreIcon = /* @__PURE__ */ drawIcon(<path d="M5.6 12h.2M12 12h.2M18.4 12h.2" />)
export const GripIcon = /* @__PURE__ */ drawIcon(<path d="M9 6.4h.2M15 6.4h.2M9 12h.2M15 12h.2M9 17.6h.2M15 17.6h.2" />)
export const EditIcon = /* @__PURE__ */ drawIcon(<path d="m14.6 5.4 4 4L8.4 19.6l-4.8.8.8-4.8Z" />)
export const StarIcon = /* @__PURE__ */ drawIcon(<path d="m12 3.8 2.5 5.3 5.7.8-4.1 4 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.1-4 5.7-.8Z" />)
export const CaptionsIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3" y="5" width="18" height="14" rx="3" />
    <path d="M10.4 10.4a2.2 2.2 0 1 0 0 3.2M16.8 10.4a2.2 2.2 0 1 0 0 3.2" />
  </>,
)
export const DownloadIcon = /* @__PURE__ */ drawIcon(<path d="M12 3.8v11M7.6 10.8l4.4 4.4 4.4-4.4M4.6 20h14.8" />)
export const UploadIcon = /* @__PURE__ */ drawIcon(<path d="M12 15.2V4M7.6 8l4.4-4.4L16.4 8M4.6 20h14.8" />)
export const LinkIcon = /* @__PURE__ */ drawIcon(
  <path d="M10 14a4 4 0 0 0 5.8 0l3-3A4 4 0 1 0 13 5.2l-1 1M14 10a4 4 0 0 0-5.8 0l-3 3A4 4 0 1 0 11 18.8l1-1" />,
)
export const MegaphoneIcon = /* @__PURE__ */ drawIcon(
  <path d="M4 10v4h3.4L16 18.6V5.4L7.4 10ZM19.2 9.4c1 1.6 1 3.6 0 5.2M7.6 14.2l1.2 5.2" />,
)
export const CapIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M12 5 2.6 9.6 12 14.2l9.4-4.6Z" />
    <path d="M6.4 11.6v5c3.2 2.4 8 2.4 11.2 0v-5M21.4 9.6v5" />
  </>,
)
export const HomeIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 11 12 4l8 7v9H4Z" />
    <path d="M9.8 20v-5.6a2.2 2.2 0 0 1 4.4 0V20" />
  </>,
)
export const CompassIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.6" />
    <path d="m15.4 8.6-2 4.8-4.8 2 2-4.8Z" />
  </>,
)
export const WarehouseIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M3.4 20V9.2L12 4l8.6 5.2V20" />
    <path d="M7.4 20v-7.8h9.2V20M7.4 16h9.2" />
  </>,
)
export const MusicIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M9 17.6V5.4l10-2v11.4" />
    <circle cx="6.6" cy="17.6" r="2.4" />
    <circle cx="16.6" cy="14.8" r="2.4" />
  </>,
)
export const DropIcon = /* @__PURE__ */ drawIcon(<path d="M12 3.4c4 4.8 6 8 6 10.8a6 6 0 0 1-12 0c0-2.8 2-6 6-10.8Z" />)
export const LiveIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="2.6" />
    <path d="M7.4 16.6a6.5 6.5 0 0 1 0-9.2M16.6 7.4a6.5 6.5 0 0 1 0 9.2M4.4 19.6a10.8 10.8 0 0 1 0-15.2M19.6 4.4a10.8 10.8 0 0 1 0 15.2" />
  </>,
)
export const SplitIcon = /* @__PURE__ */ drawIcon(
  <path d="M3.6 12h5.2M8.8 12c4 0 3-6.4 7-6.4h4.6M8.8 12c4 0 3 6.4 7 6.4h4.6M8.8 12h11.6" />,
)
export const BankIcon = /* @__PURE__ */ drawIcon(
  <path d="M3.6 9.4 12 4.2l8.4 5.2ZM5.8 9.4v7.4M10 9.4v7.4M14 9.4v7.4M18.2 9.4v7.4M3.8 20h16.4" />,
)
export const CardIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3" y="5.4" width="18" height="13.2" rx="2.6" />
    <path d="M3 9.8h18M6.6 14.8h3.4" />
  </>,
)
export const HeadsetIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4.4 14v-2a7.6 7.6 0 0 1 15.2 0v2" />
    <rect x="3.4" y="13" width="4" height="6" rx="1.8" />
    <rect x="16.6" y="13" width="4" height="6" rx="1.8" />
  </>,
)
export const TorchIcon = /* @__PURE__ */ drawIcon(<path d="M8 3.6h8v4l-1.6 2.6v10.2H9.6V10.2L8 7.6ZM12 12.6v2" />)
export const SendIcon = /* @__PURE__ */ drawIcon(<path d="M4 12 20 4.6 15.4 20l-3.6-6Z" />, 'flips')
export const OutIcon = /* @__PURE__ */ drawIcon(<path d="M10 4.6H5v14.8h5M14.6 8l4 4-4 4M18.2 12H9.4" />, 'flips')
export const SoundIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 9.6v4.8h3.4l4.8 3.9V5.7L7.4 9.6Z" />
    <path d="M15.6 9.2a4 4 0 0 1 0 5.6M18.2 6.7a7.5 7.5 0 0 1 0 10.6" />
  </>,
)
export const MutedIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 9.6v4.8h3.4l4.8 3.9V5.7L7.4 9.6Z" />
    <path d="m15.8 9.6 4.8 4.8M20.6 9.6l-4.8 4.8" />
  </>,
)
export const SmallPictureIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M20.4 10.4V7.2a2.2 2.2 0 0 0-2.2-2.2H5.8a2.2 2.2 0 0 0-2.2 2.2v9.6A2.2 2.2 0 0 0 5.8 19h3.6" />
    <rect x="12.4" y="13" width="8" height="6" rx="1.4" fill="currentColor" />
  </>,
)
export const FullScreenIcon = /* @__PURE__ */ drawIcon(<path d="M4.4 9V4.4H9M15 4.4h4.6V9M19.6 15v4.6H15M9 19.6H4.4V15" />)
export const LeaveFullScreenIcon = /* @__PURE__ */ drawIcon(<path d="M9 4.4V9H4.4M19.6 9H15V4.4M15 19.6V15h4.6M4.4 15H9v4.6" />)
export const KeyboardIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="2.8" y="6" width="18.4" height="12" rx="2.4" />
    <path d="M6.6 10h.2M10.2 10h.2M13.8 10h.2M17.2 10h.2M8 14h8" />
  </>,
)
export const FlagIcon = /* @__PURE__ */ drawIcon(<path d="M6 20.4V4.4h11.6l-2.4 4 2.4 4H6" />)
export const ScissorsIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="6.4" cy="6.6" r="2.6" />
    <circle cx="6.4" cy="17.4" r="2.6" />
    <path d="M8.6 8.1 19.4 17M8.6 15.9 19.4 7" />
  </>,
)
export const MailIcon = /* @__PURE__ */ drawIcon(<path d="M3.6 6.2h16.8v11.6H3.6zM3.8 6.6l8.2 6.4 8.2-6.4" />)
