using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes how a tile of a convolution's forward pass stores its sums: activated, and normalized or the largest of a pool's window where the plan says so.</summary>
internal sealed class ConvolutionStore(SourceWriter writer, ConvolutionPlan plan)
{
    /// <summary>The local of the sum of a tile's place and filter.</summary>
    public static string Sum(int place, int filter) => $"sum{place}_{filter}";

    public void Emit(ConvolutionTile tile)
    {
        if (plan.Shape.Pool.IsNone)
        {
            EmitPlaces(tile);
        }
        else
        {
            EmitWindows(tile);
        }
    }

    private void EmitPlaces(ConvolutionTile tile)
    {
        writer.WriteLine($"var outputAt = block * {plan.OutputStride} + ((y * {plan.Shape.Columns.Outputs} + x) * {plan.Shape.Filters} + filterAt) * {LaneBlock.Samples} + lane;");
        if (plan.Norm is { } norm)
        {
            using (writer.Block("if (normalizes != 0)"))
            {
                EmitNormalized(tile, norm);
                EmitStores(tile, norm.Activation);
            }

            using (writer.Block("else"))
            {
                EmitStores(tile, plan.Activation);
            }
        }
        else
        {
            EmitStores(tile, plan.Activation);
        }
    }

    /// <summary>Writes what a pass of its own would compute of the stored values, to the bit.</summary>
    private void EmitNormalized(ConvolutionTile tile, FoldedNorm norm)
    {
        for (var filter = 0; filter < tile.Filters; filter++)
        {
            writer.WriteLine($"var mean{filter} = TLanes.Broadcast(ref parameters, Layout.{norm.Name}Means + filterAt + {filter});");
            writer.WriteLine($"var factor{filter} = TLanes.Broadcast(ref factors, filterAt + {filter});");
            writer.WriteLine($"var offset{filter} = TLanes.Broadcast(ref parameters, Layout.{norm.Name}Offsets + filterAt + {filter});");
            for (var place = 0; place < tile.Places; place++)
            {
                var sum = Sum(place, filter);
                writer.WriteLine($"{sum} = TLanes.MultiplyAdd(TLanes.Subtract({FoldedNormStore.Activated(plan.Activation, sum)}, mean{filter}), factor{filter}, offset{filter});");
            }
        }
    }

    private void EmitStores(ConvolutionTile tile, ActivationPlan activation)
    {
        for (var place = 0; place < tile.Places; place++)
        {
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                writer.WriteLine($"TLanes.Store({FoldedNormStore.Activated(activation, Sum(place, filter))}, ref outputs, outputAt + {((place * plan.Shape.Filters) + filter) * LaneBlock.Samples});");
            }
        }
    }

    private void EmitWindows(ConvolutionTile tile)
    {
        var (pool, emitter) = (plan.Shape.Pool, new ConvolutionPoolEmitter(writer, plan));
        writer.WriteLine($"var outputAt = block * {plan.OutputStride} + ((y / {pool.Rows} * {plan.Shape.WindowColumns} + x / {pool.Columns}) * {plan.Shape.Filters} + filterAt) * {LaneBlock.Samples} + lane;");
        for (var window = 0; window < tile.Columns / pool.Columns; window++)
        {
            for (var filter = 0; filter < tile.Filters; filter++)
            {
                var values = Enumerable.Range(0, pool.Places).Select(place => Sum((place / pool.Columns * tile.Columns) + (window * pool.Columns) + (place % pool.Columns), filter));
                emitter.EmitStore([.. values], $"{window}_{filter}", $"outputAt + {((window * plan.Shape.Filters) + filter) * LaneBlock.Samples}");
            }
        }
    }
}
