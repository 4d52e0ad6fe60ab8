using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>Two operators who do things to the same one at once: as if one had come after the other.</summary>
public sealed class TwoOperatorsTests
{
    private const int Rounds = 10;

    [Theory, OnBothEngines]
    public async Task A_bulletin_that_is_deleted_while_it_is_published_leaves_nothing_on_the_tablets(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var id = (await admin.Api.Post<BulletinView>("/api/bulletins", Bulletin("ensin"))).Id;

            await Task.WhenAll(Try(admin, HttpMethod.Delete, $"/api/bulletins/{id}"), Try(admin, HttpMethod.Post, $"/api/bulletins/{id}/publish"));
        }

        Assert.Equal(0, await hub.Database.CountAsync(
            "select count(*) from publications where live and not exists (select 1 from bulletins where bulletins.id = publications.id)"));
    }

    [Theory, OnBothEngines]
    public async Task A_kiosk_that_two_move_at_once_stands_in_one_place(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var stores = new[] { (await admin.AddStoreAsync("Kallio")).Id, (await admin.AddStoreAsync("Vallila")).Id };
        for (var round = 0; round < Rounds; round++)
        {
            using var pairing = await Pairing.StartAsync(hub.Url);
            var kiosk = (await admin.ApproveAsync(pairing.Started.Code, stores[0], $"Ovi {round}")).Id;

            await Task.WhenAll(stores.Select(store => admin.MoveAsync(kiosk, store)));
        }

        Assert.Equal(Rounds, await hub.Database.CountAsync("select count(*) from placements where until_at is null"));
    }

    private static async Task Try(Operator by, HttpMethod method, string path)
    {
        using var answer = await by.Api.Raw(method, path);
    }

    private static BulletinRequest Bulletin(string title) => new()
    {
        Title = new LocalizedText { Fi = title },
        Text = new LocalizedText { Fi = "Tiedote" },
        Audience = new Audience { All = true },
    };
}
