import type * as C from "./contracts";
export interface components {
  schemas: {
    PairingState: C.PairingState;
    CastOutcome: C.CastOutcome;
    LagReason: C.LagReason;
    ChangeTopic: C.ChangeTopic;
    KioskCommandKind: C.KioskCommandKind;
    SyncOutcome: C.SyncOutcome;
    Language: C.Language;
    PublicationKind: C.PublicationKind;
    QuestionKind: C.QuestionKind;
    OptionOrder: C.OptionOrder;
    Visibility: C.Visibility;
    Secrecy: C.Secrecy;
    PollState: C.PollState;
    Channel: C.Channel;
    BallotClass: C.BallotClass;
    TimeQuality: C.TimeQuality;
    ReceiptState: C.ReceiptState;
    KioskStatus: C.KioskStatus;
    OperatorRole: C.OperatorRole;
    Mood: C.Mood;
    Touchpoint: C.Touchpoint;
    PairingStarted: C.PairingStarted;
    ClaimRequest: C.ClaimRequest;
    ClaimReply: C.ClaimReply;
    ApproveRequest: C.ApproveRequest;
    KioskView: C.KioskView;
    KioskRequest: C.KioskRequest;
    MoveRequest: C.MoveRequest;
    CommandRequest: C.CommandRequest;
    TokenReply: C.TokenReply;
    SetupState: C.SetupState;
    SetupRequest: C.SetupRequest;
    SignInRequest: C.SignInRequest;
    Me: C.Me;
    OperatorView: C.OperatorView;
    InviteRequest: C.InviteRequest;
    SecretLink: C.SecretLink;
    AcceptInvitationRequest: C.AcceptInvitationRequest;
    ApiKeyRequest: C.ApiKeyRequest;
    ApiKeyView: C.ApiKeyView;
    OrganizationRequest: C.OrganizationRequest;
    OrganizationCreated: C.OrganizationCreated;
    PollRequest: C.PollRequest;
    PollView: C.PollView;
    PollRow: C.PollRow;
    AudienceRequest: C.AudienceRequest;
    ClosingRequest: C.ClosingRequest;
    AudienceSize: C.AudienceSize;
    CertificateView: C.CertificateView;
    ClassCount: C.ClassCount;
    DriftView: C.DriftView;
    BulletinRequest: C.BulletinRequest;
    BulletinView: C.BulletinView;
    FeedbackView: C.FeedbackView;
    FeedbackPage: C.FeedbackPage;
    AreaView: C.AreaView;
    AreaRequest: C.AreaRequest;
    StoreView: C.StoreView;
    StoreRequest: C.StoreRequest;
    Answer: C.Answer;
    Ballot: C.Ballot;
    CastReceipt: C.CastReceipt;
    CastReply: C.CastReply;
    FleetSnapshot: C.FleetSnapshot;
    KioskRow: C.KioskRow;
    ReceiptBoard: C.ReceiptBoard;
    ReceiptLaggard: C.ReceiptLaggard;
    ChangeNotice: C.ChangeNotice;
    HubHealth: C.HubHealth;
    Heartbeat: C.Heartbeat;
    Vitals: C.Vitals;
    BeatReply: C.BeatReply;
    KioskCommand: C.KioskCommand;
    DrainNotice: C.DrainNotice;
    Feedback: C.Feedback;
    FeedbackReceipt: C.FeedbackReceipt;
    FeedbackReply: C.FeedbackReply;
    PollDocument: C.PollDocument;
    Question: C.Question;
    Option: C.Option;
    BulletinDocument: C.BulletinDocument;
    LocalizedText: C.LocalizedText;
    Publication: C.Publication;
    Removal: C.Removal;
    PublicationRef: C.PublicationRef;
    Audience: C.Audience;
    SyncRequest: C.SyncRequest;
    SyncReply: C.SyncReply;
    KioskIdentity: C.KioskIdentity;
    Receipt: C.Receipt;
    FrameVersion: C.FrameVersion;
    CountFrame: C.CountFrame;
    ResultFrame: C.ResultFrame;
    OptionCount: C.OptionCount;
  };
}
export interface paths {
  "/api/setup": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.SetupState } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.SetupRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.Me } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/session": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.Me } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.SignInRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.Me } } };
    };
    put?: never;
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/pairings/{code}/approve": {
    parameters: { query?: never; header?: never; path: { code: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { code: string }; cookie?: never };
      requestBody: { content: { "application/json": C.ApproveRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.KioskView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/areas": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.AreaView[] } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.AreaRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.AreaView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/areas/{id}": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.AreaRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.AreaView } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/stores": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.StoreView[] } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.StoreRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.StoreView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/stores/{id}": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.StoreView } } };
    };
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.StoreRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.StoreView } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/kiosks": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.KioskView[] } } };
    };
    post?: never;
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/kiosks/{id}": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.KioskView } } };
    };
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.KioskRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.KioskView } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/kiosks/{id}/move": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.MoveRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.KioskView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/kiosks/{id}/revoke": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/kiosks/{id}/commands": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.CommandRequest } };
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollRow[] } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.PollRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.PollRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/publish": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/close": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/certify": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.CertificateView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/archive": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/recount": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/copy": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/audience": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.AudienceRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/closing": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.ClosingRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.PollView } } };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/result": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.ResultFrame } } };
    };
    post?: never;
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/certificates": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.CertificateView[] } } };
    };
    post?: never;
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/polls/{id}/drift": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.DriftView } } };
    };
    post?: never;
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/audience/size": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.Audience } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.AudienceSize } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulletins": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.BulletinView[] } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.BulletinRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.BulletinView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulletins/{id}": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.BulletinView } } };
    };
    post?: never;
    put: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": C.BulletinRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.BulletinView } } };
    };
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulletins/{id}/publish": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.BulletinView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulletins/{id}/withdraw": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.BulletinView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/feedback": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: { storeId?: string; before?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.FeedbackPage } } };
    };
    post?: never;
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/operators": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.OperatorView[] } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.InviteRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.SecretLink } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/invitations/accept": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.AcceptInvitationRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.Me } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/api-keys": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.ApiKeyView[] } } };
    };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": C.ApiKeyRequest } };
      responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": C.ApiKeyView } } };
    };
    put?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/api-keys/{id}": {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
