using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a layer that makes one output of each input into the step on a single row.</summary>
internal sealed class ElementwiseRowStepEmitter(ElementwiseEmitter emitter) : RowStepEmitter
{
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
        using (writer.Block())
        {
            emitter.EmitForward(
                writer,
                plan,
                "0",
                inputs,
                plan.Activation.KeepsInput ? ("step", $"Layout.{plan.Name}Sums") : null,
                ("step", $"Layout.{plan.Name}Outputs"));
        }
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RegisterFile file, LayerPlan below)
    {
        using (Columns(writer, "j", plan.Outputs, file))
        {
            writer.WriteLine($"var delta = TLanes.Load(ref step, Layout.{plan.Name}Deltas + j);");
            writer.WriteLines(emitter.ReadsOutputsBackward ? [$"var y = TLanes.Load(ref step, Layout.{plan.Name}Outputs + j);"] : []);
            writer.WriteLine($"var inputDelta = {emitter.InputDelta(plan, "delta", "y")};");
            EmitStoreDelta(writer, below, "inputDelta", "j");
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RegisterFile file, (string Reference, string At) inputs)
    {
    }
}
