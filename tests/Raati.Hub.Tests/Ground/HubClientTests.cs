using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Raati.Hub.Tests.Ground;

/// <summary>The client that every hub test speaks through, against a stock SignalR server: real sockets, real protocol.</summary>
public sealed class HubClientTests : IAsyncLifetime
{
    private readonly WebApplication app;

    public HubClientTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddSignalR().AddJsonProtocol(options => options.PayloadSerializerOptions = WireJson.Options);
        app = builder.Build();
        app.MapHub<Mirror>(KioskHubClient.HubPath);
    }

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Calls_are_answered_and_pushes_arrive_from_the_address_and_with_the_token_asked_for()
    {
        await using var tablet = new Tablet(new Uri(app.Urls.First()), "a-token", new TabletOptions { From = IPAddress.Parse("127.0.0.7") });

        await tablet.ConnectAsync();

        Assert.Equal("127.0.0.7 Bearer a-token", tablet.Identity.Name);
        await Eventually.TrueAsync(() => tablet.Program.Length == 1);
        Assert.Equal(7, tablet.Position.Offset);
    }

    [Fact]
    public async Task A_connection_that_the_server_cuts_is_seen_as_closed()
    {
        await using var tablet = new Tablet(new Uri(app.Urls.First()), "a-token");
        await tablet.ConnectAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => tablet.WatchAsync(Guid.Empty));

        await tablet.Link.Closed.WaitAsync(Eventually.Patience);
        Assert.False(tablet.IsConnected);
    }

    private sealed class Mirror : Hub<IKioskClient>
    {
        public async Task<SyncReply> Sync(SyncRequest request)
        {
            var http = Context.GetHttpContext()!;
            // A push that overtakes the reply: the tablet must apply it after.
            await Clients.Caller.Published(new Publication
            {
                Id = Guid.NewGuid(),
                Version = 1,
                Kind = PublicationKind.Bulletin,
                Document = JsonSerializer.SerializeToElement(new { }),
                Offset = 7,
            });
            return new SyncReply
            {
                Outcome = SyncOutcome.Current,
                Epoch = 1,
                Offset = 6,
                Digest = request.Digest,
                HubTimeMs = 0,
                Kiosk = new KioskIdentity
                {
                    KioskId = Guid.NewGuid(),
                    Name = $"{http.Connection.RemoteIpAddress?.MapToIPv4()} {http.Request.Headers.Authorization}",
                    StoreId = Guid.NewGuid(),
                    StoreName = "",
                    OrganizationName = "",
                    PlacementId = Guid.NewGuid(),
                    TimeZone = "Europe/Helsinki",
                    StaffTest = false,
                },
            };
        }

        public Task Acknowledge(Receipt[] receipts) => Context.ConnectionAborted.IsCancellationRequested ? Task.FromException(new IOException()) : Task.CompletedTask;

        public void Watch(Guid pollId) => Context.Abort();
    }
}
