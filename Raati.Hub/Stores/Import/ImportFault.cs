using Raati.Contracts.Api;

namespace Raati.Hub.Stores.Import;

/// <summary>What is wrong in a list, with what to do about it.</summary>
internal static class ImportFault
{
    internal static StoreImportFault OfLine(int line, FaultCode code, string message, string? value = null, long? atMost = null) => new()
    {
        Line = line,
        Code = code,
        Message = message,
        Value = value is null ? null : StoreFile.Short(value),
        AtMost = atMost,
    };

    internal static StoreImportFault OfCell(StoreCell cell, FaultCode code, string message, long? atLeast = null, long? atMost = null) => new()
    {
        Line = cell.Line,
        Column = cell.Column,
        Field = cell.Field,
        Value = StoreFile.Short(cell.Text),
        Code = code,
        Message = message,
        AtLeast = atLeast,
        AtMost = atMost,
    };
}

/// <summary>Where something stands in a list.</summary>
internal readonly record struct StoreCell(int Line, int Column, StoreField Field, string Text);
