using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// Writes loops over the windows of a pool, and inside them over the places of a window. Of a window that may reach beyond the input only
/// the places inside are visited, the first of each dimension and the one behind the last being found once for all channels.
/// </summary>
internal sealed class WindowLoops(SourceWriter writer, PoolPlan plan)
{
    /// <summary>Names of the dimensions, the innermost last, as loops and locals carry them.</summary>
    private static readonly string[] Names = ["y", "x"];

    /// <summary>The values of a place, as expressions after the reference: those of the first place of a window that is written out.</summary>
    public const string FirstPlace = "at";

    /// <summary>Writes the loops. Inside, <c>outputAt</c> is where the window's outputs lie, and <c>value</c> the vector among them.</summary>
    /// <param name="perWindow">Writes what is the same for all channels of a window; null for nothing.</param>
    /// <param name="perVector">Writes the rest.</param>
    public void Emit(Action? perWindow, Action perVector)
    {
        using (writer.Block("for (nint block = 0; block < blocks; block++)"))
        {
            EmitAxis(0, perWindow, perVector);
        }
    }

    /// <summary>Writes what is done at each place of the window, whose values lie at the given expression. The number tells apart the locals of places that are written out.</summary>
    public void EmitPlaces(Action<string, string> body, bool skipsFirst = false)
    {
        if (!plan.IsUnrolled)
        {
            EmitPlaceLoops(0, body);
            return;
        }

        foreach (var (offset, index) in Offsets().Select((offset, index) => (offset, index)).Skip(skipsFirst ? 1 : 0))
        {
            body(offset == 0 ? FirstPlace : $"{FirstPlace} + {offset}", $"{index}");
        }
    }

    /// <summary>The number of places that are visited in a window, as an expression.</summary>
    public string Count() => string.Join(" * ", plan.Axes.Select((axis, index) => axis.IsPadded ? $"({End(index)} - {First(index)})" : $"{axis.Window.Size}"));

    private void EmitAxis(int index, Action? perWindow, Action perVector)
    {
        if (index == plan.Axes.Count)
        {
            EmitWindow(perWindow, perVector);
            return;
        }

        var axis = plan.Axes[index];
        using (writer.Block($"for (nint {Name(index)} = 0; {Name(index)} < {axis.Outputs}; {Name(index)}++)"))
        {
            if (axis.IsPadded)
            {
                var (start, stride, dilation) = (Start(index), axis.Window.Stride, axis.Window.Dilation);
                writer.WriteLine($"nint {start} = {Times(Name(index), stride)} - {axis.PaddingBefore};");
                writer.WriteLine($"nint {First(index)} = {start} >= 0 ? 0 : {Quotient($"{dilation - 1} - {start}", dilation)};");
                writer.WriteLine($"nint {End(index)} = global::System.Math.Min({axis.Window.Size}, {Quotient($"{axis.Inputs - 1 + dilation} - {start}", dilation)});");
            }

            EmitAxis(index + 1, perWindow, perVector);
        }
    }

    private void EmitWindow(Action? perWindow, Action perVector)
    {
        var (window, output) = ("0", "0");
        for (var index = 0; index < plan.Axes.Count; index++)
        {
            var axis = plan.Axes[index];
            window = Nested(window, axis.Inputs, axis.IsPadded ? Start(index) : Times(Name(index), axis.Window.Stride));
            output = Nested(output, axis.Outputs, Name(index));
        }

        writer.WriteLine($"var windowAt = block * {plan.InputStride} + ({window}) * {plan.PlaceStride};");
        writer.WriteLine($"var outputAt = block * {plan.OutputStride} + ({output}) * {plan.PlaceStride};");
        perWindow?.Invoke();
        using (writer.Block($"for (nint value = 0; value < {plan.PlaceStride}; value += TLanes.Count)"))
        {
            writer.WriteLine(plan.IsUnrolled ? $"var {FirstPlace} = windowAt + value;" : "var start = windowAt + value;");
            perVector();
        }
    }

    private void EmitPlaceLoops(int index, Action<string, string> body)
    {
        if (index == plan.Axes.Count)
        {
            var place = "0";
            for (var inner = 0; inner < plan.Axes.Count; inner++)
            {
                place = Nested(place, plan.Axes[inner].Inputs, Times(Tap(inner), plan.Axes[inner].Window.Dilation));
            }

            writer.WriteLine($"var at = start + ({place}) * {plan.PlaceStride};");
            body("at", string.Empty);
            return;
        }

        var axis = plan.Axes[index];
        var (first, end) = axis.IsPadded ? (First(index), End(index)) : ("0", $"{axis.Window.Size}");
        using (writer.Block($"for (nint {Tap(index)} = {first}; {Tap(index)} < {end}; {Tap(index)}++)"))
        {
            EmitPlaceLoops(index + 1, body);
        }
    }

    /// <summary>The distances of a window's places from its first, row by row.</summary>
    private IEnumerable<int> Offsets() => plan.Axes.Aggregate(
        (IEnumerable<int>)[0],
        (offsets, axis) => offsets.SelectMany(offset => Enumerable.Range(0, axis.Window.Size).Select(tap => (offset * axis.Inputs) + (tap * axis.Window.Dilation))))
        .Select(place => place * plan.PlaceStride);

    private string Name(int index) => Names[Names.Length - plan.Axes.Count + index];

    private string Tap(int index) => $"{Name(index)}Tap";

    private string Start(int index) => $"{Name(index)}Start";

    private string First(int index) => $"{Name(index)}First";

    private string End(int index) => $"{Name(index)}End";

    private static string Nested(string outer, int count, string inner) => outer == "0" ? inner : $"({outer}) * {count} + {inner}";

    private static string Times(string index, int factor) => factor == 1 ? index : $"{index} * {factor}";

    private static string Quotient(string number, int divisor) => divisor == 1 ? number : $"({number}) / {divisor}";
}
