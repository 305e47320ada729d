using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;

namespace NetGen.Generators.Parsing;

/// <summary>Reads <c>[Input(dimensions)]</c>.</summary>
internal static class InputParser
{
    /// <summary>The shape; null, and a diagnostic, if it has no dimension.</summary>
    public static TensorShape? Parse(DeclaredAttribute input, string typeName, DiagnosticSink diagnostics)
    {
        var shape = input.Find("shape")!.Value;
        if (shape.IsNull || shape.Values.IsEmpty)
        {
            diagnostics.Report(DiagnosticIds.MissingInput, input.Location, typeName, "an [Input] without one");
            return null;
        }

        return new TensorShape(shape.Values.Select(dimension => (int)dimension.Value!).ToEquatableArray());
    }
}
