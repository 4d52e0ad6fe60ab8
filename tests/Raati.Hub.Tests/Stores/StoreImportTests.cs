using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Stores;

public sealed class StoreImportTests
{
    private const string Heading = "Numero;Nimi;Alue;Myymälätyyppi;Asiakasomistajia;Aikavyöhyke;Ma;Ti;Ke;To;Pe;La;Su\r\n";
    private const string Week = ";8-21;8-21;8-21;8-21;8-21;9.00–18.00;suljettu";

    private const string Two = Heading
        + "042;Prisma Seppälä;Jyväskylä;market;12 345;Europe/Helsinki" + Week + "\r\n"
        + "043;\"Sale; Kortepohja\";Keski-Suomi;lähikauppa;1 200,00;" + Week + "\r\n";

    [Theory, OnBothEngines]
    public async Task A_list_is_looked_at_taken_in_and_taken_in_again_to_no_effect(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        using var stranger = await hub.NewOrganizationAsync();
        var area = await maija.AddAreaAsync("Jyväskylä");

        var seen = await maija.PreviewAsync(Sample.StoreList(Two));
        Assert.Empty(await maija.StoresAsync());
        var done = await maija.ImportAsync(Sample.StoreList(Two));
        var stores = await maija.StoresAsync();
        var areas = await maija.Api.Get<AreaView[]>("/api/areas");
        var again = await maija.ImportAsync(Sample.StoreList(Two));

        Assert.True(seen is { New: 2, Changed: 0, Same: 0, FaultCount: 0, Separator: "semicolon", Encoding: "utf-8" });
        Assert.Equal(["Keski-Suomi"], seen.NewAreas);
        Assert.Equal(StoreField.Monday, seen.Columns[6].Field);
        Assert.Equal(seen.Plan, done.Plan);
        Assert.Equal(["Prisma Seppälä", "Sale; Kortepohja"], stores.Select(store => store.Name));
        Assert.Equal([area.Id, areas.Single(found => found.Name == "Keski-Suomi").Id], stores.Select(store => store.AreaId));
        Assert.Equal([12_345, 1_200], stores.Select(store => store.MemberCount));
        Assert.Equal(6, stores[0].OpeningHours!.Week.Length);
        Assert.Equal(new DayHours { Weekday = 6, Opens = "09:00", Closes = "18:00" }, stores[0].OpeningHours!.Week[5]);
        Assert.True(again is { New: 0, Changed: 0, Same: 2, Lines: [] });
        Assert.Empty(await stranger.StoresAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_line_is_matched_by_its_number_then_by_its_name_and_an_empty_cell_leaves_what_stands(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await maija.ImportAsync(Sample.StoreList(Two));
        var old = await maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Vanha", Format = "market", MemberCount = 7 });

        var plan = await maija.ImportAsync(Sample.StoreList(
            "store no,name,members,format\n042,Prisma Seppälä uusi,,\n050,Vanha,8,\n,Sale; Kortepohja,1200,pieni\n"));
        var stores = await maija.StoresAsync();

        Assert.True(plan is { New: 0, Changed: 3, Same: 0, Separator: "comma" });
        Assert.Equal((3, "1200", null), (plan.Lines.Length, "1200", plan.Lines[2].Changes.Single().From is "lähikauppa" ? null : "wrong"));
        var prisma = stores.Single(store => store.Number == "042");
        Assert.Equal(("Prisma Seppälä uusi", 12_345, "market", 6), (prisma.Name, prisma.MemberCount, prisma.Format, prisma.OpeningHours!.Week.Length));
        var vanha = stores.Single(store => store.Id == old.Id);
        Assert.Equal(("050", 8, "market"), (vanha.Number, vanha.MemberCount, vanha.Format));
    }

    [Theory, OnBothEngines]
    public async Task With_one_faulty_line_nothing_is_taken_in_and_each_fault_is_told_with_line_and_column(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await maija.AddStoreAsync("Varattu");
        await maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Numeroitu", Number = "9" });
        var list = Sample.StoreList(Heading
            + "1;Hyvä;;;;\r\n"
            + ";;Alue;;;\r\n"
            + "2;Väärä;;;tuhat;Helsinki;aina\r\n"
            + "\r\n"
            + "1;Sama numero;;;;\r\n"
            + $"3;{new string('x', 101)};;;;\r\n"
            + "4;Puolikas;;;;;8-21\r\n"
            + "5;Liikaa" + Week + ";;;;;;;;x\r\n"
            + "6;Numeroitu;;;;\r\n"
            + "7;Mi\"ssä;;;;\r\n");

        var seen = await maija.PreviewAsync(list);
        var refused = await Assert.ThrowsAsync<ApiException>(() => maija.ImportAsync(list));

        Assert.Equal(
        [
            (3, null, FaultCode.Required), (4, 4, FaultCode.NumberRange), (4, 5, FaultCode.TimeZone), (4, 6, FaultCode.OpeningHours),
            (6, null, FaultCode.RepeatedLine), (7, 1, FaultCode.TextLength), (8, null, FaultCode.WholeWeek), (9, null, FaultCode.TooManyCells),
            (10, 1, FaultCode.NameTaken), (11, (int?)null, FaultCode.Quotes),
        ], seen.Faults.Where(fault => (fault.Line, fault.Column) is not (9, not null)).Select(fault => (fault.Line, fault.Column, fault.Code)));
        Assert.Equal("tuhat", seen.Faults.First(fault => fault.Column == 4).Value);
        Assert.Equal(2, seen.Faults.Single(fault => fault.Code is FaultCode.RepeatedLine).AtMost);
        Assert.Equal((1, 8), (seen.New, seen.FaultyLines));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(2, (await maija.StoresAsync()).Length);
    }

    [Theory, OnBothEngines]
    public async Task A_cell_mended_beside_the_file_and_a_column_named_anew_are_read_so(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var list = Sample.StoreList("Mikä;Omistajat yhteensä\r\nPrisma;monta\r\n");

        var blind = await maija.PreviewAsync(list);
        var named = list with { Columns = [StoreField.Name, StoreField.MemberCount] };
        var faulty = await maija.PreviewAsync(named);
        await maija.ImportAsync(named with { Fixes = [new StoreImportFix { Line = 2, Column = 1, Value = " 12 000 " }] });

        Assert.Equal([FaultCode.NoNameColumn], blind.Faults.Select(fault => fault.Code));
        Assert.Equal(["Mikä", "Omistajat yhteensä"], blind.Columns.Select(column => column.Heading));
        Assert.Equal([FaultCode.NumberRange], faulty.Faults.Select(fault => fault.Code));
        Assert.Equal(12_000, Assert.Single(await maija.StoresAsync()).MemberCount);
    }

    [Theory, OnBothEngines]
    public async Task What_was_looked_at_is_what_is_done_or_nothing_is(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var list = Sample.StoreList(Two);
        var seen = await maija.PreviewAsync(list);
        await maija.AddStoreAsync("Prisma Seppälä");

        var late = await Assert.ThrowsAsync<ApiException>(() => maija.Api.Post<StoreImportPlan>("/api/stores/import", list with { Plan = seen.Plan }));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Single(await maija.StoresAsync());
    }

    [Theory, OnBothEngines]
    public async Task Stores_may_change_names_and_numbers_with_one_another(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await maija.ImportAsync(Sample.StoreList("number\tname\n1\tA\n2\tB\n3\tC\n"));

        await maija.ImportAsync(Sample.StoreList("number\tname\n1\tB\n2\tC\n3\tA\n4\tD\n"));

        Assert.Equal(["3 A", "1 B", "2 C", "4 D"], (await maija.StoresAsync()).Select(store => $"{store.Number} {store.Name}"));
    }

    [Theory, OnBothEngines]
    public async Task Moving_a_store_to_another_area_moves_its_tablets_programs(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await maija.ImportAsync(Sample.StoreList("name;area\nPrisma;Pohjoinen\nSale;Etelä\n"));
        var stores = await maija.StoresAsync();
        await using var tablet = await Tablet.PairAsync(maija, stores[0].Id, "Entrance");
        var north = await maija.PublishAsync(Sample.Poll("North?") with { Audience = new Audience { Areas = [stores[0].AreaId!.Value] } });
        var south = await maija.PublishAsync(Sample.Poll("South?") with { Audience = new Audience { Areas = [stores[1].AreaId!.Value] } });
        await Eventually.TrueAsync(() => tablet.Holds(north.Id));

        await maija.ImportAsync(Sample.StoreList("name;area\nPrisma;etelä\nSale;Etelä\n"));

        await Eventually.TrueAsync(() => tablet.Holds(south.Id) && !tablet.Holds(north.Id));
        Assert.Equal(2, (await maija.Api.Get<AreaView[]>("/api/areas")).Length);
    }

    [Theory, OnBothEngines]
    public async Task What_is_written_out_reads_back_as_the_same_also_names_that_a_spreadsheet_would_run(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await maija.ImportAsync(Sample.StoreList(Two));
        foreach (var name in (string[])["=HYPERLINK(\"http://x\")", "'=1", "-5", "'s-Hertogenbosch", "A;\"B\""]) await maija.AddStoreAsync(name, format: "+x");
        // Two areas that differ by the size of a letter.
        foreach (var area in (string[])["Keskusta", "keskusta"])
            await maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = $"In {area}", AreaId = (await maija.AddAreaAsync(area)).Id });

        foreach (var language in (string[])["fi", "sv", "en"])
        {
            using var file = await maija.Api.Raw(HttpMethod.Get, $"/api/stores/export.csv?language={language}");
            var bytes = await file.Content.ReadAsByteArrayAsync();
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            var plan = await maija.PreviewAsync(Sample.StoreList(bytes));

            Assert.True(bytes.AsSpan().StartsWith("\uFEFF"u8));
            Assert.DoesNotMatch("(?m)(^|;)\"?[=+@-]", text);
            Assert.Equal((0, 0, 9, 0), (plan.New, plan.Changed, plan.Same, plan.FaultCount));
        }
        using var template = await maija.Api.Raw(HttpMethod.Get, "/api/stores/template.csv");
        var example = await maija.PreviewAsync(Sample.StoreList(await template.Content.ReadAsByteArrayAsync()));
        Assert.Equal((1, 0), (example.New, example.FaultCount));
    }

    [Fact]
    public async Task A_list_is_bounded_and_a_hostile_one_is_refused_in_words()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var many = "name\n" + string.Concat(Enumerable.Range(1, 5_001).Select(n => $"Store {n}\n"));

        var tooMany = await maija.PreviewAsync(Sample.StoreList(many));
        var zeros = await maija.PreviewAsync(Sample.StoreList("name;area\nA\0B;x\nC;=cmd|'/c calc'!A1\n"));
        var wide = await maija.PreviewAsync(Sample.StoreList("name;area\nA;" + new string('y', 500_000) + "\n"));
        var open = await maija.PreviewAsync(Sample.StoreList("name;area\n\"A;x\nB;y\nC;z\n"));
        var twice = await maija.PreviewAsync(Sample.StoreList("name;store\nA;B\n"));
        var empty = await maija.PreviewAsync(Sample.StoreList("name;area\r\n;;\r\n"));
        var large = await Assert.ThrowsAsync<ApiException>(() => maija.PreviewAsync(Sample.StoreList(new byte[2_000_001])));
        var notBase64 = await Assert.ThrowsAsync<ApiException>(() => maija.PreviewAsync(new StoreImportRequest { Content = "%%%%" }));
        var nothing = await Assert.ThrowsAsync<ApiException>(() => maija.PreviewAsync(Sample.StoreList("")));

        Assert.Equal([FaultCode.TooManyLines], tooMany.Faults.Select(fault => fault.Code));
        Assert.Equal([(2, FaultCode.ControlCharacters)], zeros.Faults.Select(fault => (fault.Line, fault.Code)));
        Assert.Equal("=cmd|'/c calc'!A1", zeros.Lines.Single().Changes.Single(change => change.Field is StoreField.Area).To);
        Assert.Equal(FaultCode.TextLength, Assert.Single(wide.Faults).Code);
        Assert.Equal(100, wide.Faults[0].Value!.Length);
        Assert.Contains(open.Faults, fault => fault is { Line: 2, Code: FaultCode.Quotes });
        Assert.Equal([FaultCode.ColumnTwice], twice.Faults.Select(fault => fault.Code));
        Assert.Equal([FaultCode.EmptyFile], empty.Faults.Select(fault => fault.Code));
        Assert.All((ApiException[])[large, notBase64, nothing], refusal => Assert.Equal(["content"], refusal.Fields.Keys));
        Assert.Empty(await maija.StoresAsync());
    }

    [Theory, OnBothEngines]
    public async Task The_largest_list_is_taken_in_while_ballots_go_on(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var list = Sample.StoreList(Heading + string.Concat(Enumerable.Range(1, 5_000).Select(n =>
            $"{n};Myymälä {n};Alue {n % 40};market;{n};Europe/Helsinki{Week}\r\n")));

        var shop = await maija.AddStoreAsync("Havu Harjula");
        await using var tablet = await Tablet.PairAsync(maija, shop.Id, "Ovi");
        var poll = await maija.PublishAsync(Sample.Poll("Lisää kasvisruokaa?"));
        await Eventually.TrueAsync(() => tablet.Holds(poll.Id));

        var seen = await maija.PreviewAsync(list);
        var import = maija.Api.Post<StoreImportPlan>("/api/stores/import", list with { Plan = seen.Plan });
        var votes = 0;
        do
        {
            Assert.Equal(CastOutcome.Accepted, (await tablet.VoteAsync(poll.Id, 1))?.Outcome);
            votes++;
        } while (!import.IsCompleted);
        await import;
        var again = await maija.PreviewAsync(list);

        Assert.Equal((5_000, 40), (seen.New, seen.NewAreas.Length));
        Assert.Equal(5_000, again.Same);
        Assert.Equal(votes, await hub.Database.CountAsync("select count(*) from ballots"));
    }

    [Fact]
    public async Task Who_may_not_manage_stores_takes_no_list_in()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        using var viewer = await maija.ColleagueAsync(OperatorRole.Viewer);

        var refused = await Assert.ThrowsAsync<ApiException>(() => viewer.PreviewAsync(Sample.StoreList(Two)));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }
}
