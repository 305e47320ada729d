using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>The pass that multiplies a layer's deltas by its activation's derivative where no product's store does it.</summary>
internal static class DerivativePass
{
    public static void EmitKernel(SourceWriter writer, LayerPlan plan, LayerPlan? above)
    {
        // Behind the last layer the pass serves gradients that the caller gives, whatever the loss.
        if (above is null ? !plan.Activation.IsLinear : IsNeeded(above, plan))
        {
            PassEmitter.EmitDerivative(writer, $"{plan.Name}Derivative", plan.Activation, plan.OutputStride);
            writer.WriteLine();
        }
    }

    public static void EmitCallBehind(SourceWriter writer, LayerPlan above, LayerPlan plan)
    {
        if (IsNeeded(above, plan))
        {
            EmitCall(writer, plan);
        }
    }

    public static void EmitCall(SourceWriter writer, LayerPlan plan) =>
        writer.WriteCall($"Kernels.{plan.Name}Derivative", $"ref {StepRows.Kept(plan)}", $"ref {StepRows.Deltas(plan)}", StepRows.Count(plan));

    /// <summary>With several readers, none of them has the whole delta.</summary>
    private static bool IsNeeded(LayerPlan above, LayerPlan plan) =>
        plan.HasOneReader && !plan.Activation.IsLinear && !(above.MultipliesDerivativeBelow && plan.Activation.Traits.DerivativeInStore);
}
