using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Reads <c>[Input(dimensions, Name = ...)]</c> and <c>[IndexInput(length, vocabulary, Name = ...)]</c>.</summary>
internal static class InputParser
{
    /// <summary>The inputs from top to bottom; null, and a diagnostic, if one has no dimension.</summary>
    public static EquatableArray<InputSpec>? Parse(ImmutableArray<DeclaredAttribute> inputs, string typeName, DiagnosticSink diagnostics)
    {
        var specs = inputs.Select((input, index) => Parse(input, DefaultName(inputs.Length, index), typeName, diagnostics)).ToList();
        return specs.Contains(null) ? null : specs.OfType<InputSpec>().ToEquatableArray();
    }

    private static InputSpec? Parse(DeclaredAttribute input, string defaultName, string typeName, DiagnosticSink diagnostics)
    {
        var name = input.FindText("Name") ?? defaultName;
        PortNameParser.Check(name, input, diagnostics);
        if (input.FindValue<int>("vocabulary") is { } vocabulary)
        {
            return new InputSpec(name, TensorShape.Vector(input.FindValue<int>("length")!.Value)) { Vocabulary = vocabulary };
        }

        var shape = input.Find("shape")!.Value;
        if (shape.IsNull || shape.Values.IsEmpty)
        {
            diagnostics.Report(DiagnosticIds.MissingInput, input.Location, typeName, "an [Input] without one");
            return null;
        }

        return new InputSpec(name, new TensorShape(shape.Values.Select(dimension => (int)dimension.Value!).ToEquatableArray()));
    }

    private static string DefaultName(int count, int index) =>
        NetworkGraph.InputName + (count == 1 ? string.Empty : (index + 1).ToString(CultureInfo.InvariantCulture));
}
