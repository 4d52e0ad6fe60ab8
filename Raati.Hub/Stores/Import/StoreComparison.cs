using Raati.Contracts.Api;

namespace Raati.Hub.Stores.Import;

/// <summary>What a line makes of a store; the areas that are still to be made are named.</summary>
internal sealed record StoreIntent(StoreLine Line, StoreView? Before, StoreView After, string? Area, StoreImportChange[] Changes)
{
    internal bool IsNew => Before is null;
    internal bool Renames => Before is { } before && (before.Name != After.Name || before.Number != After.Number);

    /// <summary>A tablet could tell.</summary>
    internal bool TraitsChange => Changes.Any(change =>
        change.Field is StoreField.Name or StoreField.Area or StoreField.Format or StoreField.TimeZone) && !IsNew;
}

/// <summary>
/// Lines beside the stores there are. A line is about the store that has its number; otherwise about the one that has its name, if that has no
/// other number. Reading the same list again finds every store as it is.
/// </summary>
internal sealed class StoreComparison(StoreView[] stores, AreaView[] areas, string homeZone, Func<Guid, bool> covers)
{
    private const string ClosedWord = "closed";

    private readonly Dictionary<string, StoreView> _byNumber =
        stores.Where(store => store.Number is not null).ToDictionary(store => store.Number!);
    private readonly Dictionary<string, StoreView> _byName = stores.ToDictionary(store => store.Name);
    private readonly Dictionary<Guid, string> _areaNames = areas.ToDictionary(area => area.Id, area => area.Name);
    // Two areas may differ by their letters' size alone; a new one may not.
    private readonly Dictionary<string, string> _areas =
        areas.GroupBy(area => area.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _seen = [];

    internal List<StoreIntent> Intents { get; } = [];
    internal List<string> NewAreas { get; } = [];
    internal List<StoreImportFault> Faults { get; } = [];
    internal int Same { get; private set; }

    internal void Compare(IReadOnlyCollection<StoreLine> lines)
    {
        foreach (var line in lines.Where(line => !line.IsFaulty)) Compare(line);
        FindTaken(lines);
    }

    private void Compare(StoreLine line)
    {
        var before = Find(line);
        if (before is null && line.Name is null)
        {
            Faults.Add(ImportFault.OfLine(line.Line, FaultCode.Required, line.Number is null
                ? "Give the store's number or its name."
                : "No store has this number yet: give the new store's name.", line.Number));
            return;
        }
        if (before is not null && !covers(before.Id))
        {
            Faults.Add(ImportFault.OfLine(line.Line, FaultCode.NoSuchStore, "This store is not yours: leave its line out.", before.Name));
            return;
        }
        if (Repeats(line, before)) return;
        if (Hours(line, before) is not { } hours) return;
        var area = line.Area is null ? AreaOf(before) : AreaNamed(line.Area);
        var after = new StoreView
        {
            Id = before?.Id ?? Guid.Empty,
            Name = line.Name ?? before!.Name,
            Number = line.Number ?? before?.Number,
            Format = line.Format ?? before?.Format ?? "",
            TimeZone = line.TimeZone ?? before?.TimeZone ?? homeZone,
            MemberCount = line.MemberCount ?? before?.MemberCount ?? 0,
            Kiosks = 0,
            OpeningHours = hours.Value,
        };
        var changes = Changes(before, AreaOf(before), after, area).ToArray();
        if (changes.Length == 0 && before is not null) Same++;
        else Intents.Add(new StoreIntent(line, before, after, area, changes));
    }

    private StoreView? Find(StoreLine line)
    {
        if (line.Number is { } number && _byNumber.TryGetValue(number, out var numbered)) return numbered;
        return line.Name is { } name && _byName.TryGetValue(name, out var named) && (line.Number is null || named.Number is null) ? named : null;
    }

    /// <summary>Two lines about one store: which is right can't be known.</summary>
    private bool Repeats(StoreLine line, StoreView? before)
    {
        string[] keys = before is not null
            ? [$"id {before.Id}"]
            : [.. (line.Number is null ? [] : (string[])[$"number {line.Number}"]), $"name {line.Name}"];
        var earlier = keys.Select(key => _seen.GetValueOrDefault(key)).Max();
        foreach (var key in keys) _seen.TryAdd(key, line.Line);
        if (earlier == 0) return false;
        Faults.Add(ImportFault.OfLine(line.Line, FaultCode.RepeatedLine, $"Line {earlier} is about the same store: keep one of them.",
            line.Name ?? line.Number, earlier));
        return true;
    }

    private string? AreaOf(StoreView? store) => store?.AreaId is { } area ? _areaNames.GetValueOrDefault(area) : null;

    private string AreaNamed(string name)
    {
        if (_areaNames.ContainsValue(name)) return name;
        if (_areas.TryGetValue(name, out var known)) return known;
        NewAreas.Add(name);
        return _areas[name] = name;
    }

    /// <summary>The hours as they will be; null when some days are told of a store whose other days nobody knows.</summary>
    private Found<OpeningHours>? Hours(StoreLine line, StoreView? before)
    {
        if (line.Hours.Count == 0) return new(before?.OpeningHours);
        if (before?.OpeningHours is null && line.Hours.Count < 7)
        {
            Faults.Add(ImportFault.OfLine(line.Line, FaultCode.WholeWeek,
                "The store has no opening hours yet: give all seven weekdays, or leave all of them empty.", line.Name ?? line.Number));
            return null;
        }
        var kept = before?.OpeningHours?.Week.Where(day => !line.Hours.ContainsKey(day.Weekday)) ?? [];
        return new(OpeningTimes.InOrder(new OpeningHours
        {
            Week = [.. kept, .. line.Hours.Values.OfType<DayHours>()],
            Exceptions = before?.OpeningHours?.Exceptions ?? [],
        }));
    }

    private static IEnumerable<StoreImportChange> Changes(StoreView? before, string? areaBefore, StoreView after, string? area)
    {
        (StoreField Field, string? From, string? To)[] told =
        [
            (StoreField.Number, before?.Number, after.Number),
            (StoreField.Name, before?.Name, after.Name),
            (StoreField.Area, areaBefore, area),
            (StoreField.Format, before?.Format, after.Format),
            (StoreField.TimeZone, before?.TimeZone, after.TimeZone),
            (StoreField.MemberCount, Whole(before?.MemberCount), Whole(after.MemberCount)),
            .. Enumerable.Range(1, 7).Select(day => (StoreField.Monday + day - 1, Day(before, day), Day(after, day))),
        ];
        return told.Where(field => !string.IsNullOrEmpty(field.To) && field.From != field.To)
            .Select(field => new StoreImportChange { Field = field.Field, From = string.IsNullOrEmpty(field.From) ? null : field.From, To = field.To! });
    }

    private static string? Whole(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Day(StoreView? store, int weekday) => store?.OpeningHours is { } hours ? OpeningTimes.Write(hours, weekday, ClosedWord) : null;

    /// <summary>Names and numbers are each one store's when everything has been put; on the way there they may go round.</summary>
    private void FindTaken(IReadOnlyCollection<StoreLine> lines)
    {
        var changed = Intents.Select(intent => intent.After.Id).ToHashSet();
        var others = stores.Where(store => !changed.Contains(store.Id)).ToArray();
        var names = others.Select(store => store.Name).ToHashSet();
        var numbers = others.Select(store => store.Number).OfType<string>().ToHashSet();
        foreach (var intent in Intents.ToArray())
        {
            var (line, after) = (intent.Line, intent.After);
            var nameIsFree = names.Add(after.Name);
            var numberIsFree = after.Number is null || numbers.Add(after.Number);
            if (!nameIsFree) Taken(line, StoreField.Name, FaultCode.NameTaken, "Another store has this name: give this one another, or its number.");
            if (!numberIsFree) Taken(line, StoreField.Number, FaultCode.StoreNumberTaken, "Another store has this number.");
            if (!nameIsFree || !numberIsFree) Intents.Remove(intent);
        }
        foreach (var fault in Faults.Join(lines, fault => fault.Line, line => line.Line, (_, line) => line)) fault.IsFaulty = true;
    }

    private void Taken(StoreLine line, StoreField field, FaultCode code, string message) => Faults.Add(
        line.Cells.TryGetValue(field, out var cell) ? ImportFault.OfCell(cell, code, message) : ImportFault.OfLine(line.Line, code, message));

    private readonly record struct Found<T>(T? Value) where T : class;
}
