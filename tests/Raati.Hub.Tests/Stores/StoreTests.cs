using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Stores;

public sealed class StoreTests
{
    private static readonly OpeningHours Hours = new()
    {
        Week = [new DayHours { Weekday = 1, Opens = "08:00", Closes = "21:00" }, new DayHours { Weekday = 6, Opens = "00:00", Closes = "24:00" }],
        Exceptions = [new HoursException { Date = "2026-12-24", Opens = "08:00", Closes = "13:00" }, new HoursException { Date = "2026-12-25" }],
    };

    [Theory, OnBothEngines]
    public async Task A_store_keeps_its_number_and_hours_and_they_can_be_taken_away(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var made = await maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Prisma", Number = " 042 ", OpeningHours = Hours });

        var kept = await maija.Api.Get<StoreView>($"/api/stores/{made.Id}");
        var emptied = await maija.Api.Put<StoreView>($"/api/stores/{made.Id}", new StoreRequest { Name = "Prisma", Number = "" });

        Assert.Equal("042", kept.Number);
        Assert.Equal(Hours.Week, kept.OpeningHours!.Week);
        Assert.Equal(Hours.Exceptions, kept.OpeningHours.Exceptions);
        Assert.Null(emptied.Number);
        Assert.Null(emptied.OpeningHours);
    }

    [Theory, OnBothEngines]
    public async Task A_number_is_one_stores_in_its_organization_and_another_organization_has_its_own(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        using var stranger = await hub.NewOrganizationAsync();
        await maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Prisma", Number = "1" });

        var taken = await Assert.ThrowsAsync<ApiException>(() => maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Sale", Number = "1" }));
        var theirs = await stranger.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Sale", Number = "1" });

        Assert.Equal(["number"], taken.Fields.Keys);
        Assert.Equal("1", theirs.Number);
        Assert.Equal(["Prisma"], (await maija.StoresAsync()).Select(store => store.Name));
    }

    [Theory]
    [InlineData(1, "21:00", "08:00")]
    [InlineData(1, "08:00", "08:00")]
    [InlineData(1, "08:00", "24:01")]
    [InlineData(1, "24:00", "24:00")]
    [InlineData(1, "8:00", "21:00")]
    [InlineData(1, "08.00", "21:00")]
    [InlineData(0, "08:00", "21:00")]
    [InlineData(8, "08:00", "21:00")]
    public async Task Hours_that_are_none_are_refused(int weekday, string opens, string closes)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        Task<StoreView> Add(OpeningHours hours) => maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Prisma", OpeningHours = hours });

        var wrongWeek = await Assert.ThrowsAsync<ApiException>(() =>
            Add(new OpeningHours { Week = [new DayHours { Weekday = weekday, Opens = opens, Closes = closes }] }));
        var wrongDate = await Assert.ThrowsAsync<ApiException>(() =>
            Add(new OpeningHours { Week = [], Exceptions = [new HoursException { Date = "2026-02-30" }] }));
        var half = await Assert.ThrowsAsync<ApiException>(() =>
            Add(new OpeningHours { Week = [], Exceptions = [new HoursException { Date = "2026-12-24", Opens = "08:00" }] }));
        var twice = await Assert.ThrowsAsync<ApiException>(() => Add(new OpeningHours { Week = [Hours.Week[0], Hours.Week[0]] }));

        Assert.All((ApiException[])[wrongWeek, wrongDate, half, twice], refusal => Assert.Equal(["openingHours"], refusal.Fields.Keys));
        Assert.Empty(await maija.StoresAsync());
    }
}
