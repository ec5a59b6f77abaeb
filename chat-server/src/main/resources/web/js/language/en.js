// English. The other languages have the same keys; a test holds that.

export default {
  today: (date) => `Today, ${date}`,
  yesterday: (date) => `Yesterday, ${date}`,

  // Joining
  joinTitle: 'Join the conversation',
  staysHere: 'Everything stays on your local network.',
  peopleThere: (count) =>
    count === 0 ? 'Nobody else is here yet.' : count === 1 ? 'One person is here.' : `${count} people are here.`,
  yourName: 'Your name',
  join: 'Join',
  joinServer: 'Join {server}',
  joining: 'Joining…',
  nameIsEmpty: 'A name needs at least one character.',
  serverIsSilent: 'The server doesn’t answer. Is it running, and are you on its network?',

  // Connection
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',
  connected: (online) => `Connected · ${online} online`,
  online: 'Online',
  offline: 'Offline',
  connectionLost: 'Connection lost.',
  noConnection: 'No connection.',
  tryingAgainIn: (seconds) => `Trying again in ${seconds} s`,
  tryingAgain: 'Trying again',
  keepWriting: ' — you can keep writing, it will be sent when we are back.',
  tryNow: 'Try now',
  lostAnnounced: 'Connection lost. You can keep writing.',
  backAnnounced: 'Connected again.',
  nothingIsKept: 'What you write is kept only while this page is open.',
  nothingIsKeptWhy: 'This browser stores nothing for it: a private window, or no space left.',
  updated: 'Earshot was updated.',
  updatedReload: 'Reload to use the new version; what you wrote is kept.',
  reload: 'Reload',

  // Places of the page
  sidebar: 'Server and rooms',
  rooms: 'Rooms',
  people: 'People',
  peopleButton: 'online: show or hide people',
  onlineTitle: 'Online',
  offlineTitle: 'Offline',
  you: 'you',
  lastSeen: (time) => `Last seen ${time}`,
  isHere: (name) => `${name} is here`,
  hasLeft: (name) => `${name} has left`,
  skipToMessages: 'Skip to the messages',
  skipToComposer: 'Skip to writing',

  // Reading
  conversationIn: (room) => `Conversation in ${room}`,
  conversationKeys: 'Arrow keys move from message to message, Escape leads back to writing.',
  messages: 'Messages',
  loadingOlder: 'Loading older messages…',
  begins: (room) => `This is where #${room} begins.`,
  nothingSaid: 'Nothing has been said here yet. Say hello!',
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  toLatest: 'Jump to latest',
  toLatestOf: (count) => `Jump to latest · ${count}`,
  isNowCalled: '{was} is now called {name}',
  saidAt: (author, time, text) => `${author}, ${time}, ${text}`,
  deleted: 'Message deleted',
  edited: '(edited)',
  reactions: 'Reactions',
  youReacted: 'you',
  reactedBy: (names, others) =>
    others === 0 ? `Reacted: ${names}` : names === '' ? `${others} reacted` : `Reacted: ${names} and ${others} more`,
  copied: 'Copied',

  // What is not sent yet
  unsent: 'Your messages that are not sent yet',
  sending: 'Sending',
  waitingForConnection: 'Waiting for the connection',
  notSentYet: (why) => `Not sent yet. ${why}`,
  notSent: 'Not sent',
  otherServer: 'Written for the server that was here before.',
  sendHere: 'Send here',
  tryAgain: 'Try again',
  delete: 'Delete',

  // Writing
  writeMessage: 'Write a message',
  messageTo: (room) => `Message #${room}`,
  send: 'Send',
  enterSends: 'send',
  shiftEnterNewLine: 'new line',
  tooLong: (most, surplus) => `A message has at most ${most} characters: ${surplus} too many. Send it in parts.`,
  tooMany: (surplus) => `${surplus} characters too many`,
  left: (count) => `${count} characters left`,
  unknownCommand: (command) =>
    `There is no command “${command}”. To say it as it is, begin with two slashes: /${command}`,
  nameCommand: 'To change your name, write the new one behind it: /name Ada',

  // One's name
  changeName: 'Change your name',
  newName: 'New name',
  cancel: 'Cancel',
  changeNameDone: 'Change name',
  renameOffline: 'There is no connection just now. Change your name when it is back.',

  // Settings
  settings: 'Settings',
  close: 'Close',
  theme: 'Theme',
  themeSystem: 'As the system has it',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeContrast: 'High contrast',
  textSize: 'Text size',
  sizeSmall: 'Small',
  sizeNormal: 'Normal',
  sizeLarge: 'Large',
  sizeLarger: 'Larger',
  sizeLargest: 'Largest',
  languageTitle: 'Language',
  languageSystem: 'As the browser has it',
  notices: 'Notices',
  doNotDisturb: 'Do not disturb',
  doNotDisturbWhy: 'No sound and no notices. New messages are still counted in the title.',
  sound: 'Play a sound when somebody writes while you are elsewhere',
  systemNotices: 'Show notices of your system while you are elsewhere',
  systemNoticesInsecure:
    'Browsers allow them only on https and on the server’s own computer. Here, title, icon and sound tell of new messages.',
  systemNoticesDenied: 'This browser blocks them for this page. Its settings for this address can allow them.',

  // Notices
  saidBy: (author, server) => `${author} · ${server}`,
  showMessage: 'Show the message',
  unreadTitle: (count, title) => `(${count}) ${title}`,

  // Keys
  keys: 'Keyboard',
  keysShow: 'Show all keys',
  keyEnter: 'Send',
  keyNewLine: 'New line',
  keyTyping: 'Any letter',
  keyTypingDoes: 'Goes to the message you are writing',
  keyHistory: 'To the messages, from writing',
  keyMove: 'From message to message',
  keyEnds: 'To the first, to the last message here',
  keyPages: 'A screen up, a screen down',
  keyCopy: 'Copy the message',
  keyBack: 'Close, or back to writing and to the latest message',
  keySettings: 'Settings',
  keyKeys: 'This list',

  // What a server that speaks English says itself
  objections: {},
};
