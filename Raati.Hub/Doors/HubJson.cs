using System.Text.Json.Serialization;
using Raati.Contracts;

namespace Raati.Hub.Doors;

/// <summary>Everything that travels over the hubs, so that nothing is reflected on while tablets wait.</summary>
[JsonSerializable(typeof(SyncRequest))]
[JsonSerializable(typeof(SyncReply))]
[JsonSerializable(typeof(Ballot[]))]
[JsonSerializable(typeof(CastReply))]
[JsonSerializable(typeof(Heartbeat))]
[JsonSerializable(typeof(BeatReply))]
[JsonSerializable(typeof(Receipt[]))]
[JsonSerializable(typeof(Contracts.Feedback[]))]
[JsonSerializable(typeof(FeedbackReply))]
[JsonSerializable(typeof(PlayReport))]
[JsonSerializable(typeof(PlaysReply))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(Removal))]
[JsonSerializable(typeof(CountFrame[]))]
[JsonSerializable(typeof(ResultFrame[]))]
[JsonSerializable(typeof(KioskCommand))]
[JsonSerializable(typeof(DrainNotice))]
[JsonSerializable(typeof(FleetSnapshot))]
[JsonSerializable(typeof(KioskRow[]))]
[JsonSerializable(typeof(ReceiptBoard))]
[JsonSerializable(typeof(ChangeNotice))]
[JsonSerializable(typeof(HubHealth))]
internal sealed partial class HubJson : JsonSerializerContext;
