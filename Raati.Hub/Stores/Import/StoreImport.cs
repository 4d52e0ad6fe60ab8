using System.Security.Cryptography;
using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Stores.Import;

/// <summary>How a list of stores was taken: what it does, and whether it was done.</summary>
internal readonly record struct StoreImportOutcome(StoreImportPlan Plan, bool Done);

/// <summary>
/// Takes a list of stores in: all of it in one transaction, or nothing. What was looked at and what is done are worked out by the same code, and
/// the plan's name tells whether they are the same.
/// </summary>
internal sealed class StoreImport(Database database, StoreRegister stores, AreaRegister areas)
{
    private const int MostFaults = 500;
    private const int HexDigits = 32;

    internal Task<StoreImportPlan> Preview(Caller caller, StoreImportRequest request, byte[] content, CancellationToken cancellationToken)
    {
        var list = Read(request, content);
        return database.Read(async session => Plan(list, list.Faults, await Compare(session, caller, list)), cancellationToken);
    }

    /// <summary>Does it when nothing is wrong and the outcome is still the one that was looked at.</summary>
    internal Task<StoreImportOutcome> Take(Caller caller, StoreImportRequest request, byte[] content, CancellationToken cancellationToken)
    {
        var list = Read(request, content);
        return database.Write(async session =>
        {
            await session.LockNames(caller.Organization);
            var found = await Compare(session, caller, list);
            var plan = Plan(list, list.Faults, found);
            if (plan.FaultCount > 0 || plan.Plan != request.Plan) return new StoreImportOutcome(plan, false);
            await areas.AddAll(session, caller, found.NewAreas);
            var byName = (await AreaRegister.All(session, caller.Organization)).ToDictionary(area => area.Name, area => area.Id);
            await stores.PutAll(session, caller, [.. found.Intents.Select(intent => Put(intent, byName))]);
            return new StoreImportOutcome(plan, true);
        }, cancellationToken: cancellationToken);
    }

    private static ReadList Read(StoreImportRequest request, byte[] content)
    {
        var file = StoreFile.Read(content);
        var columns = request.Columns?.Length == file.Heading.Length ? request.Columns : Array.ConvertAll(file.Heading, StoreColumns.FieldOf);
        var reader = new StoreLines(file, columns);
        var lines = WholeFault(file, columns) is { } fault ? Fail(reader, fault) : reader.Read(request.Fixes.ToLookup(fix => fix.Line));
        return new ReadList(file, columns, lines, reader.Faults);
    }

    private static List<StoreLine> Fail(StoreLines reader, StoreImportFault fault)
    {
        reader.Faults.Insert(0, fault);
        return [];
    }

    /// <summary>What keeps the list from being read at all.</summary>
    private static StoreImportFault? WholeFault(StoreFile file, StoreField[] columns)
    {
        if (file.HasTooManyLines)
            return ImportFault.OfLine(file.HeadingLine, FaultCode.TooManyLines, $"The list has more than {StoreFile.MostLines} lines: take it in in parts.",
                atMost: StoreFile.MostLines);
        if (file.Lines.Count == 0) return ImportFault.OfLine(1, FaultCode.EmptyFile, "There are no stores in the list: it needs a heading, and a line a store.");
        if (!columns.Contains(StoreField.Name) && !columns.Contains(StoreField.Number))
            return ImportFault.OfLine(file.HeadingLine, FaultCode.NoNameColumn, "No column holds the stores' names or numbers: say which one does.");
        var twice = columns.Index().FirstOrDefault(column =>
            column.Item is not StoreField.Unknown && Array.IndexOf(columns, column.Item) < column.Index);
        return twice.Item is StoreField.Unknown ? null : ImportFault.OfCell(
            new StoreCell(file.HeadingLine, twice.Index, twice.Item, file.Heading[twice.Index]), FaultCode.ColumnTwice,
            "Two columns hold the same: say which one is not read.");
    }

    private static async Task<StoreComparison> Compare(Session session, Caller caller, ReadList list)
    {
        // Lines are read once; what they are beside the stores is found anew each time.
        foreach (var line in list.Lines) line.IsFaulty = list.Faulty.Contains(line.Line);
        var comparison = new StoreComparison(
            await StoreRegister.All(session, caller.Organization), await AreaRegister.All(session, caller.Organization),
            await session.HomeZone(caller.Organization), store => caller.Covers(new StoreId(store)));
        comparison.Compare(list.Lines);
        return comparison;
    }

    private static StoreImportPlan Plan(ReadList list, List<StoreImportFault> read, StoreComparison found)
    {
        StoreImportFault[] faults = [.. read.Concat(found.Faults).OrderBy(fault => fault.Line).ThenBy(fault => fault.Column ?? -1)];
        StoreImportLine[] lines =
        [
            .. found.Intents.Select(intent => new StoreImportLine
            {
                Line = intent.Line.Line,
                Kind = intent.IsNew ? StoreImportKind.New : StoreImportKind.Changed,
                Name = intent.After.Name,
                Number = intent.After.Number,
                Changes = intent.Changes,
            }),
        ];
        var fresh = lines.Count(line => line.Kind is StoreImportKind.New);
        return new StoreImportPlan
        {
            Plan = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object)new { lines, found.NewAreas, faults }, Wire.Json)))[..HexDigits],
            Separator = list.File.SeparatorName,
            Encoding = list.File.Encoding,
            Columns = [.. list.File.Heading.Zip(list.Columns, (heading, field) => (heading, field)).Select((column, at) => new StoreImportColumn
            {
                Heading = StoreFile.Short(column.heading),
                Field = column.field,
                Sample = list.File.Lines.FirstOrDefault()?.Cells.ElementAtOrDefault(at) is { Length: > 0 } sample ? StoreFile.Short(sample) : null,
            })],
            Lines = lines,
            New = fresh,
            Changed = lines.Length - fresh,
            Same = found.Same,
            NewAreas = [.. found.NewAreas],
            Faults = faults[..Math.Min(faults.Length, MostFaults)],
            FaultCount = faults.Length,
            FaultyLines = faults.DistinctBy(fault => fault.Line).Count(),
        };
    }

    private StorePut Put(StoreIntent intent, Dictionary<string, Guid> areaIds)
    {
        var after = intent.After;
        return new StorePut(intent.IsNew ? stores.NewId() : new StoreId(after.Id), intent.IsNew, new StoreRequest
        {
            Name = after.Name,
            AreaId = intent.Area is null ? null : areaIds[intent.Area],
            Format = after.Format,
            TimeZone = after.TimeZone,
            MemberCount = after.MemberCount,
            Number = after.Number,
            OpeningHours = after.OpeningHours,
        }, intent.TraitsChange, intent.Renames);
    }

    private sealed record ReadList(StoreFile File, StoreField[] Columns, List<StoreLine> Lines, List<StoreImportFault> Faults)
    {
        internal HashSet<int> Faulty { get; } = [.. Lines.Where(line => line.IsFaulty).Select(line => line.Line)];
    }
}
