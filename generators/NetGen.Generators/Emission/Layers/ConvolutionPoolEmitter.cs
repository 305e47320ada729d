using NetGen.Generators.Emission.Activations;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes what a convolution does for the pool that it takes in: the largest value of each window and its place, and the deltas of the places,
/// of which only that one has any.
/// </summary>
internal sealed class ConvolutionPoolEmitter(SourceWriter writer, ConvolutionPlan plan)
{
    private const int Line = LaneBlock.Samples;

    private readonly ConvolutionShape _shape = plan.Shape;
    private readonly ConvolutionPool _pool = plan.Shape.Pool;

    /// <summary>The winners of a layer's rows in the step's arena.</summary>
    public static string Winners(ConvolutionPlan plan) => $"Kernels.At(ref step, Layout.{plan.Name}Winners + (nint)first * {plan.Outputs})";

    /// <summary>Where the deltas of a block's places stand for a while.</summary>
    public static string PlaceDeltas(ConvolutionPlan plan) =>
        $"Kernels.At(ref step, Layout.{plan.Name}PlaceDeltas + (nint)first * {plan.Shape.Places * plan.Shape.Filters})";

    /// <summary>Writes the largest value of a window and stores it, in training with the number of the first place that holds it.</summary>
    /// <param name="sums">What goes into the activation at the places, row by row.</param>
    /// <param name="name">A name for the locals.</param>
    /// <param name="at">Where they are stored.</param>
    public void EmitStore(IReadOnlyList<string> sums, string name, string at)
    {
        string Activated(string sum) => ActivationEmitter.For(plan.Activation).Value(sum, plan.Activation.Spec.Parameter ?? 0f);
        var follows = plan.Activation.Traits.FollowsMaximum;
        var places = sums.Select((sum, place) => (Value: follows ? sum : $"value{name}_{place}", Sum: sum, Place: place)).ToList();
        if (!follows)
        {
            writer.WriteLines(places.Select(place => $"var {place.Value} = {Activated(place.Sum)};"));
        }

        var largest = $"largest{name}";
        writer.WriteLine($"var {largest} = {places.Select(place => place.Value).Aggregate((left, right) => $"TLanes.Max({left}, {right})")};");
        writer.WriteLine($"TLanes.Store({(follows ? Activated(largest) : largest)}, ref outputs, {at});");
        using (writer.Block("if (keepsWinners != 0)"))
        {
            var winner = places.AsEnumerable().Reverse().Skip(1).Aggregate(
                Number(places.Count - 1), (behind, place) => $"TLanes.Select(TLanes.Equal({place.Value}, {largest}), {Number(place.Place)}, {behind})");
            writer.WriteLine($"TLanes.Store({winner}, ref winners, {at});");
        }
    }

    /// <summary>Writes the deltas of the places of some rows of windows.</summary>
    /// <param name="firstRow">The first row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="firstFilter">The first filter.</param>
    /// <param name="filters">The number of filters, whose deltas lie beside each other.</param>
    /// <param name="target">Where the deltas go.</param>
    public void EmitPlaces(string firstRow, string rows, string firstFilter, int filters, string target)
    {
        using (writer.Block($"for (nint windowRow = 0; windowRow < {rows}; windowRow++)"))
        using (writer.Block($"for (nint windowColumn = 0; windowColumn < {_shape.WindowColumns}; windowColumn++)"))
        using (writer.Block($"for (nint k = 0; k < {filters * Line}; k += TLanes.Count)"))
        {
            EmitLoads($"(({firstRow} + windowRow) * {_shape.WindowColumns} + windowColumn) * {_shape.Filters * Line} + {firstFilter} * {Line} + k");
            writer.WriteLine($"var placeAt = (windowRow * {_pool.Rows * _shape.Columns.Outputs} + windowColumn * {_pool.Columns}) * {filters * Line} + k;");
            for (var place = 0; place < _pool.Places; place++)
            {
                var at = ((place / _pool.Columns * _shape.Columns.Outputs) + (place % _pool.Columns)) * filters * Line;
                writer.WriteLine($"TLanes.Store(TLanes.Select(TLanes.Equal(winner, {Number(place)}), delta, TLanes.Zero), ref {target}, placeAt + {at});");
            }
        }
    }

    /// <summary>Writes the sums of the deltas of some filters over a block, place by place in their order: in a row of places a window has one delta, or none.</summary>
    /// <param name="filters">The number of filters.</param>
    /// <param name="sum">The names of the sums.</param>
    public void EmitSums(int filters, Func<int, string> sum)
    {
        using (writer.Block($"for (nint windowRow = 0; windowRow < {_shape.WindowRows}; windowRow++)"))
        {
            for (var row = 0; row < _pool.Rows; row++)
            {
                using (writer.Block($"for (nint windowColumn = 0; windowColumn < {_shape.WindowColumns}; windowColumn++)"))
                {
                    for (var filter = 0; filter < filters; filter++)
                    {
                        using (writer.Block())
                        {
                            EmitLoads($"(windowRow * {_shape.WindowColumns} + windowColumn) * {_shape.Filters * Line} + (filterAt + {filter}) * {Line} + lane");
                            writer.WriteLine($"{sum(filter)} = TLanes.Add({sum(filter)}, {InRow(row)});");
                        }
                    }
                }
            }
        }
    }

    private void EmitLoads(string at)
    {
        writer.WriteLine($"var windowAt = block * {plan.OutputStride} + {at};");
        writer.WriteLine("var winner = TLanes.Load(ref winners, windowAt);");
        writer.WriteLine("var delta = TLanes.Load(ref deltas, windowAt);");
    }

    /// <summary>The delta where the winner is in a row of its window, else zero.</summary>
    private string InRow(int row)
    {
        var delta = "delta";
        if (row > 0)
        {
            delta = $"TLanes.Select(TLanes.GreaterThan(winner, {Number((row * _pool.Columns) - 1)}), {delta}, TLanes.Zero)";
        }

        return row == _pool.Rows - 1 ? delta : $"TLanes.Select(TLanes.LessThan(winner, {Number((row + 1) * _pool.Columns)}), {delta}, TLanes.Zero)";
    }

    private static string Number(int place) => place == 0 ? "TLanes.Zero" : $"TLanes.Broadcast({Literals.Float(place)})";
}
