using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Raati.Contracts;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>What goes to kiosks, each as one message that is serialised once however many connections it is written to.</summary>
internal static class KioskMessages
{
    internal static SerializedHubMessage Published(Publication publication) => Of(nameof(IKioskClient.Published), publication);

    internal static SerializedHubMessage Removed(Removal removal) => Of(nameof(IKioskClient.Removed), removal);

    internal static SerializedHubMessage CountsChanged(CountFrame[] frames) => Of(nameof(IKioskClient.CountsChanged), frames);

    internal static SerializedHubMessage ResultsChanged(ResultFrame[] frames) => Of(nameof(IKioskClient.ResultsChanged), frames);

    internal static SerializedHubMessage Execute(KioskCommand command) => Of(nameof(IKioskClient.Execute), command);

    internal static SerializedHubMessage Draining(DrainNotice notice) => Of(nameof(IKioskClient.Draining), notice);

    private static SerializedHubMessage Of(string method, object argument) => new(new InvocationMessage(method, [argument]));
}
